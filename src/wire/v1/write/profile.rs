//! Writes the department's profile; what was not answered is left out.
//!
//! It must not round: a full-time equivalent is written to the hundredth.

use crate::engine::profile::{BandCount, Fte, Hospital, Profile, Reply, Title};
use crate::wire::WriteOptions;
use crate::wire::decimal::text_from_units;
use crate::wire::json::{Fields, Json};
use crate::wire::v1::overlay::Overlay;
use crate::wire::v1::{DONT_KNOW, title_keys};

/// The profile as JSON.
pub(super) fn written(profile: &Profile, overlay: &Overlay<'_>, options: WriteOptions) -> Json {
    let notes = Some(&profile.notes).filter(|notes| options.notes && !notes.is_empty());
    let entries = [
        ("size", single(&profile.size)),
        ("setting", multi(&profile.setting)),
        ("hospitals", Some(hospitals(&profile.hospitals, overlay))),
        ("fteActual", fte(&profile.fte_actual)),
        ("fteEsr", fte(&profile.fte_esr)),
        ("fteImaging", fte(&profile.fte_imaging)),
        ("band2", band(&profile.band_2)),
        ("band3", band(&profile.band_3)),
        ("band4Lead", band(&profile.band_4_lead)),
        ("band4Ap", band(&profile.band_4_ap)),
        ("titles", Some(titles(&profile.titles, overlay))),
        ("uniformOwner", single(&profile.uniform_owner)),
        ("recruitEase", single(&profile.recruit_ease)),
        ("recruitSources", multi(&profile.recruit_sources)),
        ("lineManager", multi(&profile.line_manager)),
        ("shifts", multi(&profile.shifts)),
        ("outOfHours", single(&profile.out_of_hours)),
        ("notes", notes.map(|notes| Json::text(notes))),
    ];
    object_of_some(entries)
}

fn object_of_some<const N: usize>(entries: [(&'static str, Option<Json>); N]) -> Json {
    let some = entries.into_iter();
    Json::object(some.filter_map(|(key, value)| value.map(|value| (key, value))))
}

fn reply<T>(reply: &Option<Reply<T>>, written: impl Fn(&T) -> Json) -> Option<Json> {
    reply.as_ref().map(|reply| match reply {
        Reply::DontKnow => Json::text(DONT_KNOW),
        Reply::Is(value) => written(value),
    })
}

fn single(value: &Option<Reply<&'static str>>) -> Option<Json> {
    reply(value, |id| Json::text(id))
}

fn multi(value: &Option<Reply<Vec<&'static str>>>) -> Option<Json> {
    reply(value, |ids| ids_list(ids))
}

fn ids_list(ids: &[&'static str]) -> Json {
    Json::List(ids.iter().map(|id| Json::text(id)).collect())
}

fn fte(value: &Option<Reply<Fte>>) -> Option<Json> {
    reply(value, |fte| {
        Json::Raw(text_from_units(i64::from(fte.hundredths), 2))
    })
}

fn band(count: &BandCount) -> Option<Json> {
    let people = reply(&count.people, |people| Json::Raw(people.to_string()));
    let band = object_of_some([("people", people), ("fte", fte(&count.fte))]);
    Some(band).filter(|band| !band.is_blank())
}

fn hospitals(hospitals: &[Hospital], overlay: &Overlay<'_>) -> Json {
    let written = hospitals.iter().map(|hospital| {
        let mut fields = Fields::default();
        fields.set("id", Json::text(&hospital.id));
        fields.set("label", Json::text(&hospital.label));
        if let Some(kind) = hospital.kind {
            fields.set("kind", Json::text(kind));
        }
        fields.set("modalities", ids_list(&hospital.areas));
        let mut hospital_json = Json::Object(fields);
        overlay.put_back_in_row("hospitals", &hospital.id, &mut hospital_json);
        hospital_json
    });
    Json::List(written.collect())
}

fn titles(titles: &[Title], overlay: &Overlay<'_>) -> Json {
    let keys = title_keys(titles.iter().map(|title| title.text.as_str()));
    let written = titles.iter().zip(keys).map(|(title, key)| {
        let mut fields = Fields::default();
        fields.set("text", Json::text(&title.text));
        if let Some(band) = title.band {
            fields.set("band", Json::Raw(band.to_string()));
        }
        if let Some(hospital) = &title.hospital {
            fields.set("hospital", Json::text(hospital));
        }
        let mut title_json = Json::Object(fields);
        overlay.put_back_in_row("titles", &key, &mut title_json);
        title_json
    });
    Json::List(written.collect())
}
