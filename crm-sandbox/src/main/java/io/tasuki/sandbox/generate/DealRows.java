package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Ids;
import io.tasuki.sandbox.generate.tell.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A story as rows about its deal.
final class DealRows {

    /// A stage of the sales process, as OpportunityStage has it.
    private enum Stage {
        MEETING("Meeting", 20),
        PROPOSAL("Proposal", 60),
        WON("Closed Won", 100),
        LOST("Closed Lost", 0);

        private final String label;
        private final int probability;

        Stage(String label, int probability) {
            this.label = label;
            this.probability = probability;
        }

        boolean closed() {
            return this == WON || this == LOST;
        }
    }

    private record Step(Stage stage, Instant at) {}

    private DealRows() {}

    static void opportunity(Story story, Consumer<List<String>> out) {
        Story.Deal deal = story.deal();
        if (deal == null) {
            return;
        }
        Step last = steps(deal).getLast();
        String changed = Texts.moment(last.at());
        out.accept(List.of(
                Ids.OPPORTUNITY.of(story.index()),
                story.person().company() + " 新規導入",
                Ids.ACCOUNT.of(story.person().companyIndex()),
                last.stage().label,
                String.valueOf(last.stage().closed()),
                String.valueOf(last.stage() == Stage.WON),
                amount(deal),
                Texts.day(deal.plannedClose()),
                String.valueOf(last.stage().probability),
                "New Business",
                "Marketing",
                Owners.of(story.index()),
                "false",
                Texts.moment(deal.createdAt()),
                changed,
                changed));
    }

    static void role(Story story, Consumer<List<String>> out) {
        Story.Deal deal = story.deal();
        if (deal == null) {
            return;
        }
        String made = Texts.moment(deal.createdAt());
        out.accept(List.of(
                Ids.CONTACT_ROLE.of(story.index()),
                Ids.OPPORTUNITY.of(story.index()),
                Ids.CONTACT.of(story.index()),
                "Decision Maker",
                "true",
                "false",
                made,
                made,
                made));
    }

    static void history(Story story, Consumer<List<String>> out) {
        Story.Deal deal = story.deal();
        if (deal == null) {
            return;
        }
        List<Step> steps = steps(deal);
        for (int part = 0; part < steps.size(); part++) {
            Step step = steps.get(part);
            out.accept(List.of(
                    Ids.HISTORY.of(story.index(), part),
                    Ids.OPPORTUNITY.of(story.index()),
                    step.stage().label,
                    amount(deal),
                    Texts.day(deal.plannedClose()),
                    String.valueOf(step.stage().probability),
                    "false",
                    Texts.moment(step.at()),
                    Owners.of(story.index()),
                    Texts.moment(step.at())));
        }
    }

    static void fieldHistory(Story story, Consumer<List<String>> out) {
        Story.Deal deal = story.deal();
        if (deal == null) {
            return;
        }
        List<Step> steps = steps(deal);
        for (int part = 1; part < steps.size(); part++) {
            out.accept(List.of(
                    Ids.FIELD_HISTORY.of(story.index(), part),
                    Ids.OPPORTUNITY.of(story.index()),
                    "StageName",
                    steps.get(part - 1).stage().label,
                    steps.get(part).stage().label,
                    Texts.moment(steps.get(part).at()),
                    Owners.of(story.index())));
        }
    }

    static void stages(Consumer<List<String>> out) {
        List<Stage> inOrder = List.of(Stage.values());
        for (int place = 0; place < inOrder.size(); place++) {
            Stage stage = inOrder.get(place);
            out.accept(List.of(
                    Ids.STAGE.of(place),
                    stage.label,
                    stage.label,
                    "true",
                    String.valueOf(stage.closed()),
                    String.valueOf(stage == Stage.WON),
                    String.valueOf(stage.probability),
                    String.valueOf(place)));
        }
    }

    private static List<Step> steps(Story.Deal deal) {
        List<Step> steps = new ArrayList<>(List.of(new Step(Stage.MEETING, deal.createdAt())));
        Instant proposedAt = deal.proposedAt();
        if (proposedAt != null) {
            steps.add(new Step(Stage.PROPOSAL, proposedAt));
        }
        Instant closedAt = deal.closedAt();
        if (closedAt != null) {
            steps.add(new Step(deal.won() ? Stage.WON : Stage.LOST, closedAt));
        }
        return steps;
    }

    private static String amount(Story.Deal deal) {
        return deal.amount() + ".0";
    }
}
