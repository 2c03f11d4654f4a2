//! One change each that breaks the question set, and what the build must say.

/// A change to one file.
pub struct Case {
    /// The file.
    pub file: &'static str,
    /// What is replaced, where it first stands.
    pub from: &'static str,
    /// What comes in its place.
    pub to: &'static str,
    /// A part of what the build says.
    pub says: &'static str,
}

const fn case(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    says: &'static str,
) -> Case {
    Case {
        file,
        from,
        to,
        says,
    }
}

const IDENTITY: &str = "questions/1-identity.toml";
const RETENTION: &str = "questions/2-recruitment-retention.toml";
const DEPLOYMENT: &str = "questions/3-deployment.toml";
const SCOPE: &str = "questions/4-role-scope.toml";
const USE: &str = "questions/5-utilisation.toml";
const TRAINING: &str = "questions/6-training.toml";
const RECOMMENDATIONS: &str = "recommendations.toml";
const STEPS: &str = "first-steps.toml";

/// Each check of the build is here at least once.
#[rustfmt::skip]
pub const CASES: &[Case] = &[
    case(IDENTITY, "text-for.support-worker", "text-for.manager", "'text-for' names a group whose own form does not ask"),
    // Reading
    case("areas.toml", "[[area]]", "[[area", "this cannot be read"),
    case("areas.toml", "text = \"CT\"", "texts = \"CT\"", "unknown field `texts`"),
    case("areas.toml", "text = \"CT\"", "", "missing field `text`"),
    case(IDENTITY, "kind = \"single\"", "kind = \"choice\"", "unknown variant `choice`"),
    case("instrument.toml", "version = \"1.0.0\"", "version = \"1.0.0", "this cannot be read"),

    // Ids, versions and numbers
    case("instrument.toml", "version = \"1.0.0\"", "version = \"1.0\"", "a version is three numbers"),
    case("instrument.toml", "version = \"1.0.0\"", "version = \"1.0.1\"", "not the folder's name, which is 1.0.0"),
    case("instrument.toml", "id = \"identity\"", "id = \"names\"", "this theme needs the file questions/1-names.toml"),
    case(IDENTITY, "id = \"identity-visible\"", "id = \"identity--visible\"", "'identity--visible' is not an id"),
    case(IDENTITY, "id = \"identity-visible\"", "id = \"retain-reasons\"", "the id 'retain-reasons' is used twice"),
    case(IDENTITY, "id = \"mostly\"", "id = \"fully\"", "the id 'fully' is used twice"),
    case(IDENTITY, "id = \"mostly\"", "id = \"dont-know\"", "it cannot be an option"),
    case("findings.toml", "id = \"F7\"", "id = \"F8\"", "the id 'F8' stands where F7 belongs"),
    case("recommendations.toml", "id = \"R7\"", "id = \"R07\"", "the id 'R07' stands where R7 belongs"),
    case("checks.toml", "id = \"C7\"", "id = \"C12\"", "the id 'C12' stands where C7 belongs"),
    case("profile.toml", "id = \"profile-size\"", "id = \"size\"", "starts with 'profile-'"),
    case("profile.toml", "{ id = \"small\",", "{ id = \"small\", level = 1,", "leave the level out"),
    case("profile.toml", "max-chars = 60\n", "", "this kind of profile item needs 'max-chars'"),
    case("profile.toml", "kind = \"date\"", "kind = \"date\"\nmax = 3", "does not take 'max'"),
    case("evidence.toml", "grade = \"A\"", "grade = \"B\"", "the grades are A, B and C"),
    case("sites.toml", "number = 2", "number = 3", "the number here is 2"),
    case("sites.toml", "actual-fte = 29.2", "actual-fte = 29.205", "at most 2 decimals"),
    case("caveats.toml", "id = \"theme\"", "id = \"scope\"", "the id 'scope' is used twice"),
    case("figures.toml", "id = \"award\"", "id = \"Award\"", "'Award' is not an id"),
    case("trade-offs.toml", "id = \"bands\"", "id = \"desk-work\"", "the id 'desk-work' is used twice"),

    // Questions
    case(IDENTITY, "level = 3, ", "", "the levels 0 to 4, each once"),
    case(IDENTITY, "level = 3, ", "level = 4, ", "the levels 0 to 4, each once"),
    case(RETENTION, "{ id = \"many-years\",", "{ id = \"many-years\", level = 4,", "a descriptive question has no levels"),
    case(IDENTITY, "evidence = \"A\"", "evidence = \"C\"", "a scored question has evidence A or B"),
    case(RETENTION, "evidence = \"C\"", "evidence = \"B\"", "an idea has evidence C"),
    case(RETENTION, "role = \"descriptive\"", "role = \"descriptive\"\nevidence = \"B\"", "has no evidence grade"),
    case(TRAINING, "unit = \"weeks\"\n", "", "this kind of question needs 'unit'"),
    case(IDENTITY, "kind = \"single\"", "kind = \"single\"\nmin = 1", "does not take 'min'"),
    case(TRAINING, "max = 104", "max = 104\noptions = [{ id = \"a\", text = \"A\" }]", "does not take 'options'"),
    case(TRAINING, "min = 0", "min = 200", "'min' is more than 'max'"),
    case(IDENTITY, "kind = \"single\"", "kind = \"multi\"", "only a question of the kind 'single' can be scored"),
    case(DEPLOYMENT, "id = \"moves\"", "id = \"rotates\"", "the options of a grid are"),
    case(IDENTITY, "groups = [\"manager\", \"speciality-lead\"", "groups = [\"speciality-lead\", \"manager\"", "name the groups"),
    case(RETENTION, "role = \"descriptive\"", "role = \"descriptive\"\nsafety = true", "can have the safety mark"),
    case(IDENTITY, "findings = [\"F7\", \"F8\"]", "findings = []", "rests on at least one finding"),
    case(DEPLOYMENT, "hide-when", "show-when = \"hospitals > 1\"\nhide-when", "not both"),
    case(IDENTITY, "hide-when", "show-when = \"hospitals > 1\", hide-when", "not both"),

    // Links
    case(IDENTITY, "\"F106\"", "\"F114\"", "there is no finding 'F114'"),
    case("profile.toml", "\"F109\"", "\"F119\"", "there is no finding 'F119'"),
    case(RECOMMENDATIONS, "\"F6\"", "\"F600\"", "there is no finding 'F600'"),
    case("trade-offs.toml", "\"F30\"", "\"F300\"", "there is no finding 'F300'"),
    case(IDENTITY, "recommendations = [\"R1\"]", "recommendations = [\"R1\", \"R41\"]", "there is no recommendation 'R41'"),
    case(IDENTITY, "recommendations = [\"R1\"]", "recommendations = [\"R1\", \"R2\"]", "names R2, which does not have it among its keys"),
    case(RECOMMENDATIONS, "keys = [\"identity-visible\"]\n", "", "R3: a recommendation with a status has keys"),
    case(RECOMMENDATIONS, "mode = \"to-discuss\"", "mode = \"to-discuss\"\nkeys = [\"retain-culture\"]", "and no other has"),
    case(RECOMMENDATIONS, "mode = \"background\"", "mode = \"background\"\nevidence = \"C\"", "for departments has a grade"),
    case(RECOMMENDATIONS, "keys = [\"identity-visible\"]", "keys = [\"identity-seen\"]", "there is no question 'identity-seen'"),
    case(RECOMMENDATIONS, "keys = [\"identity-visible\"]", "keys = [\"retain-enjoy\"]", "is descriptive and cannot decide a status"),
    case(RECOMMENDATIONS, "keys = [\"identity-visible\"]", "keys = [\"retain-culture\"]", "R3: its key 'retain-culture' does not name it"),
    case(RECOMMENDATIONS, "keys = [\"identity-visible\"]", "keys = [\"identity-visible\"]\nsafety = true", "R3: the safety mark needs a key"),
    case(RETENTION, "\"F22\", ", "", "F22: no question and no profile item uses it"),
    case(IDENTITY, "\"F106\"", "\"F8\"", "'F8' is named twice in this list"),
    case(RECOMMENDATIONS, "keys = [\"identity-visible\"]", "keys = [\"identity-visible\", \"identity-visible\"]", "'identity-visible' is named twice in this list"),
    case("findings.toml", "id = \"F1\"", "id = \"F1\"\nnot-asked-because = \"It is known.\"", "F1: it is asked about"),
    case("checks.toml", "question = \"career-band-2-to-3\"\n", "", "C2: this effect needs a 'question'"),
    case("checks.toml", "effect = \"look-again\"", "effect = \"look-again\"\nquestion = \"deploy-grid\"", "C1: this effect takes no 'question'"),
    case("checks.toml", "question = \"career-band-2-to-3\"", "question = \"career\"", "there is no question 'career'"),
    case("trade-offs.toml", "about = \"scope-bands-plan\"", "about = \"bands\"", "there is no question or profile item 'bands'"),
    case("trade-offs.toml", "options = [\"static\"]", "options = [\"fixed\"]", "'deploy-model-stated' has no option 'fixed'"),
    case("figures.toml", "beside = [\"train-length\"]", "beside = [\"R50\"]", "recommendation 'R50'"),
    case("instrument.toml", "question = \"retain-length\"", "question = \"retain\"", "there is no question 'retain'"),
    case("instrument.toml", "\"under-1-year\"", "\"under-3-years\"", "'retain-length' has no option 'under-3-years'"),

    // First steps
    case(STEPS, "recommendation = \"R1\"", "recommendation = \"R41\"", "first-steps.toml, line 11: there is no recommendation 'R41'"),
    case(STEPS, "recommendation = \"R1\"", "recommendation = \"R12\"", "R12 has no status, so it has no first steps"),
    case(STEPS, "recommendation = \"R1\"", "recommendation = \"R39\"", "R39 has no status, so it has no first steps"),
    case(STEPS, "recommendation = \"R1\"", "recommendation = \"R4\"", "the id of a step for R4 starts with 'r4-'"),
    case(STEPS, "recommendation = \"R1\"", "recommendation = \"R4\"", "recommendations.toml, line 46: R4 needs 2 or 3 steps in first-steps.toml and has 4"),
    case(STEPS, "recommendation = \"R2\"", "recommendation = \"R3\"", "R2 needs 2 or 3 steps in first-steps.toml and has 1"),
    case(STEPS, "id = \"r1-use-everywhere\"", "id = \"r1-list-titles\"", "the id 'r1-list-titles' is used twice"),
    case(STEPS, "id = \"r1-use-everywhere\"", "id = \"r1-Use everywhere\"", "'r1-Use everywhere' is not an id"),
    case(STEPS, "findings = [\"F4\", \"F5\"]", "findings = [\"F4\", \"F114\"]", "there is no finding 'F114'"),
    case(STEPS, "findings = [\"F4\", \"F5\"]", "findings = [\"F4\", \"F4\"]", "'F4' is named twice in this list"),
    case(STEPS, "findings = [\"F4\", \"F5\"]", "findings = [\"F4\", \"F6\"]", "first-steps.toml, line 13: R1 does not rest on F6"),
    case(STEPS, "findings = [\"F4\", \"F5\"]", "findings = []", "a step follows from at least one finding"),
    case(STEPS, "text = \"List the job titles in use at each hospital, from badges, rotas and payslips. Put them side by side by band.\"", "text = \"\"", "first-steps.toml, line 12: 'text' is empty"),
    case(STEPS, "text = \"List the job titles in use at each hospital, from badges, rotas and payslips. Put them side by side by band.\"\n", "", "missing field `text`"),

    // Conditions: how they are written
    case("checks.toml", "contains 'helper'", "contains 'helper", "a quote is opened and not closed"),
    case("checks.toml", "contains 'helper'", "contains helper", "text in single quotes belongs here, not 'helper'"),
    case("checks.toml", "contains 'helper'", "contains ' '", "the text that a title contains is empty"),
    case("checks.toml", "band-3 = 0)", "band-3 = 0", "a bracket is opened and not closed"),
    case("checks.toml", "band-3 = 0)", "band-3 = 0))", "')' was not expected here"),
    case("checks.toml", "band-2 = 0", "band-5 = 0", "a band is band-2"),
    case("checks.toml", "band-2 = 0", "band-2 = none", "'none' is not a whole number"),
    case("checks.toml", "hospitals > 1", "hospitals are 1", "compared by =, < or >, not by 'are'"),
    case("checks.toml", "hospitals > 1", "hospitals ! 1", "'!' has no meaning here"),
    case("checks.toml", "band fte differs by more than 10%", "band fte differs by more than 10", "not a percentage such as 10%"),
    case("checks.toml", "scope-tasks has mri-sign-off", "scope-tasks", "after 'scope-tasks' comes 'is', 'has' or 'differs from', not the end"),
    case("checks.toml", "scope-tasks has mri-sign-off", "scope-tasks has", "an option belongs here, not the end"),
    case("checks.toml", "scope-tasks has mri-sign-off", "not", "a question or a fact belongs here"),
    case(DEPLOYMENT, "every cell of deploy-grid", "every cell in deploy-grid", "'of' belongs here, not 'in'"),

    // Conditions: what they name
    case("checks.toml", "scope-tasks has mri-sign-off", "tasks has mri-sign-off", "there is no question 'tasks'"),
    case("checks.toml", "scope-tasks has mri-sign-off", "scope-tasks has scanning", "'scope-tasks' has no option 'scanning'"),
    case("checks.toml", "scope-tasks has mri-sign-off", "scope-tasks is mri-sign-off", "'is' does not fit the kind of question"),
    case("checks.toml", "use-lead-role is all-written", "use-lead-role has all-written", "'has' does not fit the kind of question"),
    case("checks.toml", "deploy-model-stated differs from deploy-grid", "deploy-model-stated differs from deploy-reason", "'deploy-reason' is not a grid"),
    case("checks.toml", "deploy-model-stated differs from", "deploy-reason differs from", "'differs from' does not fit"),
    case("checks.toml", "use-admin is not applicable", "use-review is not applicable", "'use-review' does not offer 'Not applicable'"),
    case(USE, "use-full-scope is below 4", "use-full-scope is below 5", "a level to compare with is 1, 2, 3 or 4"),
    case(USE, "use-full-scope is below 4", "use-could-do-more is below 4", "'use-could-do-more' has no levels"),
    case(USE, "use-full-scope is below 4", "use-review is below 4", "'use-review' is not asked before this question"),
    case(DEPLOYMENT, "every cell of deploy-grid is only, none", "every cell of deploy-grid is fixed", "'fixed' is not a way of working"),
    case(DEPLOYMENT, "every cell of deploy-grid is only, none", "every pet cell of deploy-grid is none", "there is no area 'pet'"),
    case(SCOPE, "hide-when = \"hospitals = 1\"", "hide-when = \"hospitals = \"", "a number belongs here, not the end"),
    case(RECOMMENDATIONS, "capped-when = \"a title", "capped-when = \"the title", "recommendations.toml, line"),

    // Texts
    case("areas.toml", "text = \"CT\"", "text = \"\"", "'text' is empty"),
    case("areas.toml", "text = \"CT\"", "text = \"CT \"", "'text' has spaces or line ends"),
    case("areas.toml", "text = \"CT\"", "text = \"CT for SWs\"", "'text' has the short form 'SWs'"),
    case("caveats.toml", "It is not a test,", "It is not a maturity test,", "the word 'maturity' belongs to another team's paper"),
];
