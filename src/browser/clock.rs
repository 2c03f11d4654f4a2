//! The computer's clock, and ids from the browser's source of chance.
//!
//! It must not format for the screen beyond what `platform` asks for.

use gloo::timers::callback::Timeout;
use js_sys::Date;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageChannel;

use super::BrowserPlatform;
use crate::platform::Clock;

impl Clock for BrowserPlatform {
    fn now(&self) -> String {
        let iso = String::from(Date::new_0().to_iso_string());
        match iso.split_once('.') {
            Some((to_the_second, _)) => format!("{to_the_second}Z"),
            None => iso,
        }
    }

    fn time_of_day(&self, utc: &str) -> String {
        let date = Date::new(&JsValue::from_str(utc));
        let (hours, minutes) = (date.get_hours(), date.get_minutes());
        // A date that cannot be read gives 'not a number', which arrives here as 0 for both.
        if date.get_time().is_nan() {
            utc.to_owned()
        } else {
            format!("{hours:02}:{minutes:02}")
        }
    }

    fn new_id(&self) -> String {
        let mut bytes = [0_u8; 16];
        // `crypto.randomUUID` is missing on plain http hosts, `getRandomValues` is not.
        let filled = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
        if !filled {
            for byte in &mut bytes {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "the number is between 0 and 256"
                )]
                let chance = (js_sys::Math::random() * 256.0) as u8;
                *byte = chance;
            }
        }
        uuid::Builder::from_random_bytes(bytes)
            .into_uuid()
            .to_string()
    }

    fn later(&self, work: Box<dyn FnOnce()>) {
        // A timer would wait longer each time, and a second in a page that is not looked at.
        let Ok(channel) = MessageChannel::new() else {
            Timeout::new(0, work).forget();
            return;
        };
        let (port, other) = (channel.port1(), channel.port2());
        let shut = port.clone();
        let heard = Closure::once_into_js(move || {
            shut.close();
            work();
        });
        port.set_onmessage(Some(heard.unchecked_ref()));
        // Nothing is in the message that could not be sent.
        other.post_message(&JsValue::NULL).ok();
    }
}
