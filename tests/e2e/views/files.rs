//! The page that opens many files, in its states. It must not check anything beyond that the state is
//! reached.

use super::{Step, View, page, state};

/// Drops two checks, the older copy of one, a form and files that cannot be used on the box for many.
const DROP_MANY: Step = Step::Run(
    "const text = localStorage.getItem('rolecheck.check.kept'); const data = new DataTransfer();
     const add = (name, text) => data.items.add(new File([text], name));
     const check = changes => JSON.stringify({ ...JSON.parse(text), ...changes });
     const about = JSON.parse(text).assessment;
     add('northbank.json', text); add('northbank-again.json', text);
     add('a-department-with-a-long-name-of-a-file-that-does-not-fit-on-a-phone.json',
         check({ assessment: { ...about, id: 'b', name: 'Old Quay' }, instrument: {} }));
     add('form.json', check({ assessment: { ...about, id: 'f', form: 'staff-voice' } }));
     add('broken.json', '{'); add('photo.jpg', ''); add('empty.json', '');
     document.querySelector('.app-drop-zone').dispatchEvent(
         new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));",
);
/// Stops reading as soon as it begins.
const STOP: Step = Step::Run(
    "const watch = new MutationObserver(() => {
         const stop = document.querySelector('#files-stop');
         if (stop) { watch.disconnect(); stop.click(); }
     });
     watch.observe(document.body, { childList: true, subtree: true });",
);

/// All of them.
pub const VIEWS: &[View] = &[
    page("files", "#/files"),
    state(
        "files-came-in",
        "#/files",
        &[
            DROP_MANY,
            Step::See("#came-in"),
            Step::Click("#own option[value=kept]"),
            Step::Click("#partly-used summary"),
            Step::Click("#older-files summary"),
        ],
    ),
    state(
        "files-demonstration",
        "#/files",
        &[Step::Click("#demonstration"), Step::See("#came-in")],
    ),
    state(
        "files-aliases",
        "#/files",
        &[
            DROP_MANY,
            Step::See("#came-in"),
            Step::Click("[name=hides-names]"),
        ],
    ),
    state(
        "files-stopped",
        "#/files",
        &[STOP, DROP_MANY, Step::See("#files-keep")],
    ),
];
