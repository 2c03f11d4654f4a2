//! Copies to share, themes for colleagues, and two copies brought together, in their states. It must
//! not check anything beyond that the state is reached.

use super::{SUMMARY, Step, View, page, state};

/// Chooses the file of the kept check with another name, two other answers and a note.
const OPEN_OTHER_COPY: Step = Step::Run(
    "const file = JSON.parse(localStorage.getItem('rolecheck.check.kept'));
     file.assessment.name = 'The copy of a colleague';
     file.answers['retain-culture'] = { state: 'dont-know', note: 'Ask again in spring.' };
     file.answers['retain-enjoy'] = { state: 'answered', choice: 'disagree' };
     const data = new DataTransfer();
     data.items.add(new File([JSON.stringify(file)], 'copy.json'));
     document.querySelector('.app-drop-zone').dispatchEvent(
         new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));",
);
/// Opens a part of a check.
const OPEN_PART: Step = Step::Run(
    "const file = JSON.parse(localStorage.getItem('rolecheck.check.kept'));
     file.assessment.id = 'part'; file.section = { themes: ['deployment', 'training'] };
     file.answers = {};
     const data = new DataTransfer();
     data.items.add(new File([JSON.stringify(file)], 'part.json'));
     document.querySelector('.app-drop-zone').dispatchEvent(
         new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));",
);

/// All of them.
pub const VIEWS: &[View] = &[
    page("share", "#/check/example/share"),
    state(
        "share-whole-file",
        "#/check/kept/share",
        &[
            Step::Click("[name=share-actions]"),
            Step::Click("#whole-file summary"),
        ],
    ),
    page("sections", "#/check/example/sections"),
    state(
        "sections-none-chosen",
        "#/check/kept/sections",
        &[Step::Click("#save-part"), SUMMARY],
    ),
    state("part", "#/open", &[OPEN_PART, Step::See("#save-part")]),
    state(
        "merge",
        "#/open",
        &[
            OPEN_OTHER_COPY,
            Step::Click("#merge-both"),
            Step::Click("#merge"),
            SUMMARY,
        ],
    ),
    state(
        "merged",
        "#/open",
        &[
            OPEN_OTHER_COPY,
            Step::Click("#merge-both"),
            Step::Click("#take-rest"),
            Step::Click("#merge"),
        ],
    ),
];
