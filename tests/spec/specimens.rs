//! What came into the files of writers later: each has a specimen, which is read and written back.

use nutgraf::model::particulars::Status;
use nutgraf::model::stage::Stage;
use nutgraf::model::work::{Clearance, Task};
use nutgraf::record::article::{read_json, write, write_json};

use crate::files::{everything, ron, spare};

const DATELINE: &str = include_str!("../specimens/v1/dateline.ron");
pub(crate) const WORK: &str = include_str!("../specimens/v1/work.ron");
const STAGE: &str = include_str!("../specimens/v1/stage.ron");
const GOES_OUT: &str = include_str!("../specimens/v1/goes-out.ron");
const RELATED: &str = include_str!("../specimens/v1/related.ron");
const TABLE: &str = include_str!("../specimens/v1/table.ron");
const RECEIVED: &str = include_str!("../specimens/v1/received.ron");
const WITHDRAWN: &str = include_str!("../specimens/v1/withdrawn.ron");

#[test]
fn a_specimen_with_what_the_desk_has_to_do_reads_and_is_written_as_it_is() {
    let reading = ron(WORK);
    assert_eq!(reading.remarks, [], "remarks");
    let known = reading.article.particulars();
    assert_eq!(known.assignee, "Omid Rahbar");
    assert_eq!(known.legal.clearance, Clearance::Due);
    let open: Vec<bool> = known.tasks.iter().map(Task::is_open).collect();
    assert_eq!(open, [false, true]);
    assert_eq!(write(&reading.article), WORK, "written again");
}

#[test]
fn a_specimen_with_a_dateline_as_data_reads_and_is_written_as_it_is() {
    let reading = ron(DATELINE);
    assert_eq!(reading.remarks, [], "remarks");
    assert_eq!(reading.article.written_in(), Some("Amra"));
    assert_eq!(write(&reading.article), DATELINE, "written again");
}

#[test]
fn a_specimen_at_a_stage_of_the_house_reads_and_is_written_as_it_is() {
    let reading = ron(STAGE);
    assert_eq!(reading.remarks, [], "remarks");
    let subs = Stage::named("Subs", Status::Edited);
    assert_eq!(reading.article.particulars().stage, subs);
    assert_eq!(write(&reading.article), STAGE, "written again");
}

#[test]
fn a_specimen_with_a_time_to_go_out_reads_and_is_written_as_it_is() {
    let reading = ron(GOES_OUT);
    assert_eq!(reading.remarks, [], "remarks");
    let known = reading.article.particulars();
    let at = "2026-11-30T18:00:00Z".parse().ok();
    assert_eq!(known.to_go_out(), at);
    assert_eq!(write(&reading.article), GOES_OUT, "written again");
}

#[test]
fn a_specimen_with_related_pieces_reads_and_is_written_as_it_is() {
    let reading = ron(RELATED);
    assert_eq!(reading.remarks, [], "remarks");
    let related = &reading.article.particulars().related;
    let known: Vec<bool> = related.iter().map(|one| one.article.is_some()).collect();
    assert_eq!(known, [true, false, true]);
    assert!(related[2].link().is_none(), "nowhere to lead to yet");
    assert_eq!(write(&reading.article), RELATED, "written again");
}

#[test]
fn a_specimen_with_a_table_reads_and_is_written_as_it_is() {
    let reading = ron(TABLE);
    assert_eq!(reading.remarks, [], "remarks");
    let rows: Vec<&str> = reading.article.body().map(|row| row.words.text()).collect();
    assert_eq!(rows.first(), Some(&"Ward\tVotes for\tShare"), "its head");
    assert_eq!(write(&reading.article), TABLE, "written again");
}

#[test]
fn a_specimen_that_was_withdrawn_reads_and_is_written_as_it_is() {
    let reading = ron(WITHDRAWN);
    assert_eq!(reading.remarks, [], "remarks");
    let (block, _, known) = reading.article.withdrawal().unwrap();
    assert_eq!(
        (block, known.is.as_str()),
        (5, "A report on the bell of the Mira")
    );
    assert_eq!(write(&reading.article), WITHDRAWN, "written again");
}

#[test]
fn a_specimen_with_the_copy_it_was_begun_from_reads_and_is_written_as_it_is() {
    let reading = ron(RECEIVED);
    assert_eq!(reading.remarks, [], "remarks");
    let received = reading.article.particulars().received.as_ref().unwrap();
    let end = "spring. The harbour office promises new ones.";
    assert!(received.text.ends_with(end));
    assert_eq!(write(&reading.article), RECEIVED, "written again");
}

#[test]
fn json_carries_everything() {
    let later = [
        WORK, STAGE, GOES_OUT, DATELINE, RELATED, TABLE, WITHDRAWN, RECEIVED,
    ]
    .map(|text| ron(text).article);
    for before in [everything()].into_iter().chain(later) {
        let json = write_json(&before);
        let after = read_json(json.as_bytes(), spare()).unwrap();
        assert_eq!(after.remarks, [], "remarks");
        assert_eq!(after.article, before, "{json}");
        assert_eq!(write_json(&after.article), json, "written again");
    }
}
