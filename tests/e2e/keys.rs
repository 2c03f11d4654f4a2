//! The keyboard: everything here goes through keys alone. It must touch nothing by script.

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    key::Key,
};

use crate::page::OpenSite;

/// More presses than any page has places to stop at.
const MOST_TABS: usize = 150;

impl OpenSite {
    /// Presses and lets go of keys, one after the other.
    pub async fn press(&self, keys: &[char]) {
        let actions = keys
            .iter()
            .fold(KeyActions::new("keys".into()), |all, &key| {
                all.then(KeyAction::Down { value: key })
                    .then(KeyAction::Up { value: key })
            });
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Presses a key while another is held down.
    pub async fn press_with(&self, held: Key, key: char) {
        let held = char::from(held);
        let actions = KeyActions::new("keys".into())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        self.client.perform_actions(actions).await.unwrap();
    }

    pub async fn press_tab(&self) {
        self.press(&[Key::Tab.into()]).await;
    }

    pub async fn press_enter(&self) {
        self.press(&[Key::Enter.into()]).await;
    }

    pub async fn press_space(&self) {
        self.press(&[' ']).await;
    }

    pub async fn press_down(&self, times: usize) {
        self.press(&vec![Key::Down.into(); times]).await;
    }

    pub async fn type_text(&self, text: &str) {
        self.press(&text.chars().collect::<Vec<_>>()).await;
    }

    /// Presses Tab until the element that has focus is the one that is looked for.
    pub async fn tab_to(&self, css: &str) {
        let condition = format!("document.activeElement.matches(`{css}`)");
        self.tab_until(css, &condition).await;
    }

    /// Presses Tab until the link with these words has focus.
    pub async fn tab_to_link(&self, words: &str) {
        let condition = format!(
            "document.activeElement.matches('a[href]') && \
             document.activeElement.innerText.trim() === `{words}`"
        );
        self.tab_until(words, &condition).await;
    }

    async fn tab_until(&self, what: &str, condition: &str) {
        for _ in 0..MOST_TABS {
            if self.is(condition).await {
                return;
            }
            self.press_tab().await;
        }
        let place = self.hash().await;
        panic!("the Tab key does not lead to {what} at {place}");
    }

    /// Waits for another page than the one at this address.
    pub async fn left(&self, hash: &str) {
        let condition =
            format!("location.hash !== `{hash}` && document.activeElement.matches('h1, main')");
        self.until(&format!("another page after {hash}"), &condition)
            .await;
    }
}
