package io.tasuki.app.output;

import io.tasuki.app.output.Columns.Align;
import io.tasuki.explain.LeadStory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// A lead's story for people; what there is none of is left out.
final class LeadText {

    private final Moments moments;
    private final HandoffText handoffs;

    LeadText(Moments moments) {
        this.moments = moments;
        this.handoffs = new HandoffText(moments);
    }

    /// @param owners what the CRM calls them, by their ids
    List<String> sections(LeadStory lead, Map<String, String> owners) {
        return Stream.of(
                        Stream.of(section("records", lead.identities(), this::identity)),
                        Stream.of(section("could also be", lead.candidates(), LeadText::candidate)),
                        handoffs(lead, owners),
                        Stream.of(
                                section("no handoff, for it is no moment", lead.unreadableHandoffs(), value -> cells(value)),
                                section("what sales said", lead.signs(), this::sign),
                                section("our fields", lead.fields(), this::field),
                                section("planned", lead.planned(), LeadText::change),
                                section("conflicts", lead.conflicts(), LeadText::change),
                                section("waits to be tried again", lead.retries(), this::retry),
                                section("written, newest first", lead.writes(), this::write)))
                .flatMap(sections -> sections)
                .filter(section -> !section.isEmpty())
                .toList();
    }

    private Stream<String> handoffs(LeadStory lead, Map<String, String> owners) {
        return lead.handoffs().isEmpty()
                ? Stream.of("never handed over")
                : lead.handoffs().stream().map(handoff -> handoffs.of(handoff, owners));
    }

    private static <T> String section(String title, List<T> items, Function<T, List<String>> cells) {
        if (items.isEmpty()) {
            return "";
        }
        List<List<String>> lines = items.stream().map(cells).toList();
        Align[] aligns = new Align[lines.getFirst().size()];
        Arrays.fill(aligns, Align.LEFT);
        Columns columns = new Columns(aligns);
        lines.forEach(line -> columns.line(line.stream().map(cell -> cell.isEmpty() ? "" : Lines.value(cell)).toArray(String[]::new)));
        return title + "\n" + columns.render("  ");
    }

    private List<String> identity(LeadStory.Identity identity) {
        String gone = identity.mergedInto() != null
                ? "merged into " + identity.mergedInto()
                : identity.removedAt() == null ? "" : "deleted, known since " + moments.told(identity.removedAt());
        String link = identity.link() == null ? "" : identity.link().toString();
        return cells(identity.record(), identity.rule(), identity.evidence(), gone, link);
    }

    private static List<String> candidate(LeadStory.Candidate candidate) {
        return cells(candidate.record(), candidate.rule(), candidate.evidence());
    }

    private List<String> sign(LeadStory.Sign sign) {
        Instant since = sign.since();
        return cells(
                since == null ? "unknown since when" : moments.told(since),
                sign.record() + "  " + sign.field(),
                (sign.sign().isEmpty() ? "nothing" : sign.sign()) + (sign.reason().isEmpty() ? "" : ": " + sign.reason()));
    }

    private List<String> field(LeadStory.FieldValue field) {
        List<String> remarks = new ArrayList<>();
        if (field.contestedBy() != null) {
            remarks.add(field.contestedBy().equals("person") ? "put there by a person" : "put back by " + field.contestedBy());
        }
        if (field.doubtful()) {
            remarks.add("may have changed since");
        }
        return cells(
                field.record() + "  " + field.field(), Lines.value(field.value()), String.join(", ", remarks), "known " + moments.told(field.knownAt()));
    }

    private static List<String> change(LeadStory.Change change) {
        String reason = change.reason();
        return cells(
                change.record() + "  " + change.field() + ": " + Lines.value(change.old()) + " -> " + Lines.value(change.wanted()),
                reason == null ? "" : reason);
    }

    private List<String> retry(LeadStory.Retry retry) {
        return cells(
                retry.record(), "refused " + Figures.counted(retry.attempts(), "time"), "again after " + moments.told(retry.notBefore()), retry.reason());
    }

    private List<String> write(LeadStory.Write write) {
        String reason = write.reason();
        String state = write.state().replace('_', ' ');
        return cells(
                moments.told(write.at()),
                write.record() + "  " + write.field() + ": " + Lines.value(write.old()) + " -> " + Lines.value(write.wanted()),
                reason == null ? state : state + ": " + reason,
                write.rule(),
                write.command() + " " + write.runId());
    }

    private static List<String> cells(String... cells) {
        return List.of(cells);
    }
}
