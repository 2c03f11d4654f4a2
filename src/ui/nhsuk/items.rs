//! A cheap list for props: sharing it copies no item.
//! It must not be changed after it is made.

use std::ops::Deref;
use std::rc::Rc;

use yew::html::IntoPropValue;

/// The items of a component, such as the options of a group of radios.
///
/// A `Vec` can be given to the prop as it is: `items={vec![...]}`.
#[derive(Debug)]
pub struct Items<T>(Rc<[T]>);

impl<T> Clone for Items<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self(Rc::new([]))
    }
}

impl<T: PartialEq> PartialEq for Items<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl<T> Deref for Items<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> From<Vec<T>> for Items<T> {
    fn from(items: Vec<T>) -> Self {
        Self(items.into())
    }
}

impl<T> FromIterator<T> for Items<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<T> IntoPropValue<Items<T>> for Vec<T> {
    fn into_prop_value(self) -> Items<T> {
        self.into()
    }
}
