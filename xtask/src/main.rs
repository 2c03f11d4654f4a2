//! RoleCheck's commands.

fn main() {}
