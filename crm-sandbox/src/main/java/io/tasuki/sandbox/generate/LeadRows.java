package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Ids;
import io.tasuki.sandbox.generate.tell.Names;
import io.tasuki.sandbox.generate.tell.Person;
import io.tasuki.sandbox.generate.tell.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A story as rows about the person, on the sales side.
final class LeadRows {

    private static final String FOUNDED = "2024-04-01T00:00:00.000Z";

    private LeadRows() {}

    static void lead(Story story, Consumer<List<String>> out) {
        Story.Sales sales = story.sales();
        if (sales == null || !sales.hasLead()) {
            return;
        }
        int i = story.index();
        boolean converted = story.converted();
        String changed = Texts.moment(lastChange(sales));
        out.accept(List.of(
                Ids.LEAD.of(i),
                story.person().givenName(),
                story.person().familyName(),
                story.person().company(),
                sales.email(),
                "Marketing",
                status(sales.progress()),
                Owners.of(i),
                String.valueOf(converted),
                converted ? Texts.day(sales.decidedAt()) : "",
                converted ? Ids.ACCOUNT.of(story.person().companyIndex()) : "",
                converted ? Ids.CONTACT.of(i) : "",
                converted && sales.conversionNamesDeal() ? Ids.OPPORTUNITY.of(i) : "",
                "false",
                "",
                Texts.moment(sales.receivedAt()),
                changed,
                changed));
    }

    static void history(Story story, Consumer<List<String>> out) {
        Story.Sales sales = story.sales();
        if (sales == null || !sales.hasLead() || sales.progress() == Story.Progress.NEW) {
            return;
        }
        statusChange(story, 0, Story.Progress.NEW, Story.Progress.WORKING, sales.calledAt(), out);
        if (sales.decidedAt() != null) {
            statusChange(story, 1, Story.Progress.WORKING, sales.progress(), sales.decidedAt(), out);
        }
    }

    static void contact(Story story, Consumer<List<String>> out) {
        Story.Sales sales = story.sales();
        if (sales == null || !story.converted()) {
            return;
        }
        String made = Texts.moment(sales.decidedAt());
        out.accept(List.of(
                Ids.CONTACT.of(story.index()),
                Ids.ACCOUNT.of(story.person().companyIndex()),
                story.person().givenName(),
                story.person().familyName(),
                sales.email(),
                Owners.of(story.index()),
                "false",
                "",
                made,
                made,
                made));
    }

    /// Told by the company's first lead.
    static void account(Story story, Consumer<List<String>> out) {
        Person person = story.person();
        if (story.index() == Names.firstLead(person.companyIndex())) {
            out.accept(List.of(
                    Ids.ACCOUNT.of(person.companyIndex()), person.company(), "false", FOUNDED, FOUNDED, FOUNDED));
        }
    }

    static void members(Story story, Consumer<List<String>> out) {
        Story.Sales sales = story.sales();
        if (sales == null || (!sales.hasLead() && !story.converted())) {
            return;
        }
        for (int part = 0; part < story.touches().size(); part++) {
            Story.Touch touch = story.touches().get(part);
            String at = Texts.moment(touch.at());
            out.accept(List.of(
                    Ids.MEMBER.of(story.index(), part),
                    Ids.CAMPAIGN.of(touch.campaign()),
                    sales.hasLead() ? Ids.LEAD.of(story.index()) : "",
                    story.converted() ? Ids.CONTACT.of(story.index()) : "",
                    "Responded",
                    "true",
                    Texts.day(touch.at()),
                    "false",
                    at,
                    at,
                    at));
        }
    }

    static void task(Story story, Consumer<List<String>> out) {
        Story.Sales sales = story.sales();
        if (sales == null || sales.calledAt() == null) {
            return;
        }
        int i = story.index();
        String at = Texts.moment(sales.calledAt());
        String who = story.converted() ? Ids.CONTACT.of(i) : Ids.LEAD.of(i);
        out.accept(List.of(
                Ids.TASK.of(i),
                who,
                "",
                "初回架電",
                "Call",
                "Completed",
                Texts.day(sales.calledAt()),
                at,
                Owners.of(i),
                "false",
                at,
                at,
                at));
    }

    private static void statusChange(
            Story story,
            int part,
            Story.Progress from,
            Story.Progress to,
            @Nullable Instant at,
            Consumer<List<String>> out) {
        out.accept(List.of(
                Ids.LEAD_HISTORY.of(story.index(), part),
                Ids.LEAD.of(story.index()),
                "Status",
                status(from),
                status(to),
                "false",
                Texts.moment(at),
                Owners.of(story.index())));
    }

    private static String status(Story.Progress progress) {
        return switch (progress) {
            case NEW -> "Open";
            case WORKING -> "Working";
            case RETURNED -> "Unqualified";
            case CONVERTED -> "Qualified";
        };
    }

    private static Instant lastChange(Story.Sales sales) {
        boolean worked = sales.progress() != Story.Progress.NEW;
        Instant called = worked ? Objects.requireNonNullElse(sales.calledAt(), sales.receivedAt()) : sales.receivedAt();
        return Objects.requireNonNullElse(sales.decidedAt(), called);
    }
}
