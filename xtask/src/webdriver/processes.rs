//! Ends a program together with everything that it started. It must not touch any other process.

use std::{
    fs,
    process::{Command, Stdio},
};

/// A process and the one that started it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Process {
    id: u32,
    parent: u32,
}

/// Ends these at once. A browser does not end by itself when its driver is ended.
///
/// Where the system does not list its processes as Linux does, only the program itself is ended.
pub fn stop_with_descendants(id: u32) {
    let mut all = descendants(id, &running());
    all.push(id);
    let ids: Vec<String> = all.iter().map(u32::to_string).collect();
    // It is built into every shell, and has nothing to say if all have ended by themselves.
    let mut kill = Command::new("sh");
    kill.args(["-c", "kill -KILL \"$@\"", "sh"])
        .args(ids)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    drop(kill.status());
}

/// Asks a program to end and tidy up.
pub fn ask_to_end(id: u32) {
    let mut kill = Command::new("sh");
    kill.args(["-c", "kill -TERM \"$1\"", "sh", &id.to_string()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    drop(kill.status());
}

/// Every process that the system lists.
fn running() -> Vec<Process> {
    let entries = fs::read_dir("/proc").into_iter().flatten();
    entries
        .filter_map(Result::ok)
        .filter_map(|entry| fs::read_to_string(entry.path().join("stat")).ok())
        .filter_map(|line| process_in(&line))
        .collect()
}

/// A line such as `12 (a name) S 7 …`; the name may hold anything.
fn process_in(line: &str) -> Option<Process> {
    let (id, rest) = line.split_once(' ')?;
    let (_, after_name) = rest.rsplit_once(") ")?;
    Some(Process {
        id: id.parse().ok()?,
        parent: after_name.split(' ').nth(1)?.parse().ok()?,
    })
}

fn descendants(id: u32, running: &[Process]) -> Vec<u32> {
    let mut found = vec![id];
    let mut place = 0;
    while let Some(&parent) = found.get(place) {
        let children = running.iter().filter(|process| process.parent == parent);
        found.extend(children.map(|process| process.id));
        place += 1;
    }
    found.split_off(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_read_whatever_its_name_is() {
        let line = "12 (a) b ( ) S 7 12 12 0 -1";
        assert_eq!(process_in(line), Some(Process { id: 12, parent: 7 }));
        assert_eq!(process_in("12 (cut"), None);
    }

    #[test]
    fn all_that_a_program_started_is_found_and_nothing_else() {
        let running: Vec<Process> = [(2, 1), (3, 2), (4, 3), (5, 1), (6, 2), (7, 5)]
            .map(|(id, parent)| Process { id, parent })
            .into();
        assert_eq!(descendants(2, &running), [3, 6, 4]);
        assert_eq!(descendants(7, &running), Vec::<u32>::new());
    }
}
