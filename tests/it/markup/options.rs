//! A fixture's options, which must all be used up: what is left is what we do not have.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::{Map, Value};
use yew::AttrValue;

/// Options, or a part of them. Each value is taken once; on drop, the rest counts as missing.
pub struct Options {
    path: String,
    left: RefCell<Map<String, Value>>,
    missing: Rc<RefCell<BTreeSet<String>>>,
}

impl Options {
    pub fn new(options: &Map<String, Value>) -> Self {
        Self {
            path: String::new(),
            left: RefCell::new(options.clone()),
            missing: Rc::default(),
        }
    }

    /// The options that were not used up.
    pub fn finish(self) -> BTreeSet<String> {
        let missing = Rc::clone(&self.missing);
        drop(self);
        missing.take()
    }

    /// Says that we have the option, but not this value of it.
    pub fn reject(&self, key: &str, value: &str) {
        self.missing
            .borrow_mut()
            .insert(format!("{}{key}={value}", self.path));
    }

    /// The value, if there is one other than null.
    fn take(&self, key: &str) -> Option<Value> {
        self.left
            .borrow_mut()
            .remove(key)
            .filter(|value| !value.is_null())
    }

    pub fn text(&self, key: &str) -> Option<AttrValue> {
        match self.take(key)? {
            Value::String(text) => Some(text.into()),
            Value::Number(number) => Some(number.to_string().into()),
            other => {
                self.reject(key, &other.to_string());
                None
            }
        }
    }

    pub fn flag(&self, key: &str) -> Option<bool> {
        match self.take(key)? {
            Value::Bool(is_true) => Some(is_true),
            other => {
                self.reject(key, &other.to_string());
                None
            }
        }
    }

    pub fn is(&self, key: &str) -> bool {
        self.flag(key).unwrap_or(false)
    }

    pub fn number(&self, key: &str) -> Option<usize> {
        self.text(key).and_then(|text| text.parse().ok())
    }

    /// An object; plain text stands for `{"text": ...}`, as in NHS.UK's macros.
    pub fn part(&self, key: &str) -> Option<Self> {
        let value = self.take(key)?;
        self.part_of(key, value)
    }

    fn part_of(&self, key: &str, value: Value) -> Option<Self> {
        let map = match value {
            Value::Object(map) => map,
            Value::String(text) => Map::from_iter([("text".to_owned(), Value::String(text))]),
            other => {
                self.reject(key, &other.to_string());
                return None;
            }
        };
        Some(Self {
            path: format!("{}{key}.", self.path),
            left: RefCell::new(map),
            missing: Rc::clone(&self.missing),
        })
    }

    /// A list of objects or texts; `false` and `null` in it are left out, as in the macros.
    pub fn list(&self, key: &str) -> Vec<Self> {
        match self.take(key) {
            None => Vec::new(),
            Some(Value::Array(values)) => self.parts(&format!("{key}[]"), values),
            Some(other) => {
                self.reject(key, &other.to_string());
                Vec::new()
            }
        }
    }

    /// A list of lists.
    pub fn lists(&self, key: &str) -> Vec<Vec<Self>> {
        let Some(Value::Array(rows)) = self.take(key) else {
            return Vec::new();
        };
        let rows = rows.into_iter().filter_map(|row| match row {
            Value::Array(values) => Some(self.parts(&format!("{key}[][]"), values)),
            _ => None,
        });
        rows.collect()
    }

    fn parts(&self, key: &str, values: Vec<Value>) -> Vec<Self> {
        let is_there = |value: &Value| !matches!(value, Value::Null | Value::Bool(false));
        values
            .into_iter()
            .filter(is_there)
            .filter_map(|value| self.part_of(key, value))
            .collect()
    }

    /// Texts in a list.
    pub fn texts(&self, key: &str) -> Vec<AttrValue> {
        self.list(key)
            .iter()
            .filter_map(|item| item.text("text"))
            .collect()
    }

    /// Whether the option is there and an array.
    pub fn has_list(&self, key: &str) -> bool {
        self.left.borrow().get(key).is_some_and(Value::is_array)
    }

    /// Whether the list has places that are left out.
    pub fn has_gaps(&self, key: &str) -> bool {
        let is_gap = |value: &Value| matches!(value, Value::Null | Value::Bool(false));
        self.left
            .borrow()
            .get(key)
            .and_then(Value::as_array)
            .is_some_and(|v| v.iter().any(is_gap))
    }

    /// Whether the option is there and `value`; takes it only then.
    pub fn take_if(&self, key: &str, value: &Value) -> bool {
        let is_it = self.left.borrow().get(key) == Some(value);
        if is_it {
            self.left.borrow_mut().remove(key);
        }
        is_it
    }

    /// Whether the option is there and not null.
    pub fn has(&self, key: &str) -> bool {
        self.left
            .borrow()
            .get(key)
            .is_some_and(|value| !value.is_null())
    }
}

impl Drop for Options {
    fn drop(&mut self) {
        let left = self.left.take();
        let keys = left
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, _)| key);
        self.missing
            .borrow_mut()
            .extend(keys.map(|key| format!("{}{key}", self.path)));
    }
}
