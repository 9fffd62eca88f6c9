package io.tasuki.sandbox.generate.records;

import io.tasuki.sandbox.generate.tell.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The tables of a Salesforce organisation about what was done with people.
final class SalesforceActivityPages {

    /// What people write arrives by other ways.
    private static final Set<ActivityRecord.Kind> AS_TASKS =
            Set.of(ActivityRecord.Kind.CALL, ActivityRecord.Kind.EMAIL, ActivityRecord.Kind.TASK);

    private SalesforceActivityPages() {}

    static List<Page> all() {
        return List.of(
                Page.of(
                        "Task",
                        "Id,WhoId,WhatId,Subject,TaskSubtype,Status,ActivityDate,CompletedDateTime,OwnerId,IsDeleted,"
                                + SalesforcePages.STAMPS,
                        SalesforceActivityPages::tasks),
                Page.of(
                        "Event",
                        "Id,WhoId,WhatId,Subject,ActivityDate,StartDateTime,EndDateTime,DurationInMinutes,OwnerId,IsDeleted,"
                                + SalesforcePages.STAMPS,
                        SalesforceActivityPages::events));
    }

    private static void tasks(Book book, Consumer<List<String>> out) {
        for (ActivityRecord activity : book.activities()) {
            if (AS_TASKS.contains(activity.kind())) {
                boolean done = activity.kind() != ActivityRecord.Kind.TASK;
                String made = Texts.moment(activity.createdAt());
                out.accept(List.of(
                        activity.id(),
                        activity.personId(),
                        "",
                        subject(activity.kind()),
                        subtype(activity.kind()),
                        done ? "Completed" : "Not Started",
                        Texts.day(activity.at()),
                        done ? Texts.moment(activity.at()) : "",
                        activity.owner(),
                        "false",
                        made,
                        made,
                        made));
            }
        }
    }

    private static void events(Book book, Consumer<List<String>> out) {
        for (ActivityRecord activity : book.activities()) {
            if (activity.kind() == ActivityRecord.Kind.MEETING) {
                String made = Texts.moment(activity.createdAt());
                out.accept(List.of(
                        activity.id(),
                        activity.personId(),
                        "",
                        subject(activity.kind()),
                        Texts.day(activity.at()),
                        Texts.moment(activity.at()),
                        Texts.moment(activity.at().plusSeconds(3_600)),
                        "60",
                        activity.owner(),
                        "false",
                        made,
                        made,
                        made));
            }
        }
    }

    private static String subject(ActivityRecord.Kind kind) {
        return switch (kind) {
            case CALL -> "架電";
            case EMAIL -> "メール送信";
            case INCOMING_EMAIL -> "メール受信";
            case MEETING -> "打ち合わせ";
            case TASK -> "資料を用意する";
        };
    }

    private static String subtype(ActivityRecord.Kind kind) {
        return switch (kind) {
            case CALL -> "Call";
            case EMAIL, INCOMING_EMAIL -> "Email";
            case MEETING, TASK -> "Task";
        };
    }
}
