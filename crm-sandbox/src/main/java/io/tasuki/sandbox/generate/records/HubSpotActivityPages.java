package io.tasuki.sandbox.generate.records;

import io.tasuki.sandbox.generate.tell.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// The tables of a HubSpot portal about what was done with people.
final class HubSpotActivityPages {

    private HubSpotActivityPages() {}

    static List<Page> all() {
        return List.of(
                page(
                        "calls",
                        "hs_call_direction,hs_call_status",
                        Set.of(ActivityRecord.Kind.CALL),
                        (activity, at) -> List.of("OUTBOUND", "COMPLETED")),
                page(
                        "emails",
                        "hs_email_direction,hs_email_status",
                        Set.of(ActivityRecord.Kind.EMAIL, ActivityRecord.Kind.INCOMING_EMAIL),
                        (activity, at) -> List.of(
                                activity.kind() == ActivityRecord.Kind.EMAIL ? "EMAIL" : "INCOMING_EMAIL", "SENT")),
                page(
                        "meetings",
                        "hs_meeting_start_time,hs_meeting_end_time,hs_meeting_outcome",
                        Set.of(ActivityRecord.Kind.MEETING),
                        (activity, at) ->
                                List.of(at, Texts.moment(activity.at().plusSeconds(3_600)), "SCHEDULED")),
                page(
                        "tasks",
                        "hs_task_status,hs_task_type",
                        Set.of(ActivityRecord.Kind.TASK),
                        (activity, at) -> List.of("NOT_STARTED", "TODO")));
    }

    static String objectType(ActivityRecord.Kind kind) {
        return switch (kind) {
            case CALL -> "calls";
            case EMAIL, INCOMING_EMAIL -> "emails";
            case MEETING -> "meetings";
            case TASK -> "tasks";
        };
    }

    private static Page page(
            String table,
            String columns,
            Set<ActivityRecord.Kind> kinds,
            BiFunction<ActivityRecord, String, List<String>> particulars) {
        return Page.of(table, HubSpotPages.HEAD + "hs_timestamp,hubspot_owner_id," + columns, (book, out) -> {
            for (ActivityRecord activity : book.activities()) {
                if (kinds.contains(activity.kind())) {
                    write(activity, particulars, out);
                }
            }
        });
    }

    private static void write(
            ActivityRecord activity,
            BiFunction<ActivityRecord, String, List<String>> particulars,
            Consumer<List<String>> out) {
        String at = Texts.moment(activity.at());
        List<String> row = HubSpotPages.head(activity.id(), activity.createdAt(), activity.createdAt(), null);
        row.addAll(List.of(at, activity.owner()));
        row.addAll(particulars.apply(activity, at));
        out.accept(row);
    }
}
