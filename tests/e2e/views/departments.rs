//! Departments side by side, each page in its states. It must not check anything beyond that the state
//! is reached.

use super::{Step, View, page, state};

/// Drops eight departments on the box for many: two are small, the others large.
const DROP: Step = Step::Run(
    "const check = JSON.parse(localStorage.getItem('rolecheck.check.kept'));
     const data = new DataTransfer();
     for (let i = 0; i < 8; i++) {
         check.assessment.id = 'd' + i;
         check.assessment.name = 'Department of a long name in a city ' + i;
         check.profile.size = i < 2 ? 'small' : 'large';
         const choice = ['agree', 'disagree', 'neither'][i % 3];
         check.answers['retain-culture'] = { state: 'answered', choice };
         data.items.add(new File([JSON.stringify(check)], i + '.json'));
     }
     document.querySelector('.app-drop-zone').dispatchEvent(
         new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));",
);
const CAME_IN: Step = Step::See("#came-in");
const OWN: Step = Step::Click("#own option[value=d3]");
const SHOWN: Step = Step::See("#departments-shown");

/// All of them.
pub const VIEWS: &[View] = &[
    page("departments-empty", "#/departments"),
    state(
        "departments-themes",
        "#/files",
        &[
            DROP,
            CAME_IN,
            OWN,
            Step::Run("location.hash = '#/departments'"),
            SHOWN,
        ],
    ),
    state(
        "departments-recommendations",
        "#/files",
        &[
            DROP,
            CAME_IN,
            OWN,
            Step::Run("location.hash = '#/departments/recommendations'"),
            SHOWN,
        ],
    ),
    state(
        "departments-questions",
        "#/files",
        &[
            DROP,
            CAME_IN,
            OWN,
            Step::Run("location.hash = '#/departments/questions/career'"),
            SHOWN,
        ],
    ),
    state(
        "departments-table",
        "#/files",
        &[
            DROP,
            CAME_IN,
            OWN,
            Step::Run("location.hash = '#/departments/table'"),
            SHOWN,
        ],
    ),
    state(
        "departments-one",
        "#/files",
        &[
            DROP,
            CAME_IN,
            OWN,
            Step::Run("location.hash = '#/departments/one/R5/by=size'"),
            SHOWN,
        ],
    ),
    state(
        "departments-few",
        "#/files",
        &[
            DROP,
            CAME_IN,
            OWN,
            Step::Run("location.hash = '#/departments/size=small'"),
            SHOWN,
        ],
    ),
    state(
        "departments-choose",
        "#/files",
        &[
            DROP,
            CAME_IN,
            Step::Run("location.hash = '#/departments'"),
            Step::Click("#departments-names"),
            Step::Click("#departments-choose summary"),
        ],
    ),
];
