package io.tasuki.it.sequence;

import io.tasuki.it.sequence.action.Action;
import io.tasuki.it.sequence.action.Deck;
import io.tasuki.it.sequence.action.Die;
import io.tasuki.it.sequence.action.Sync;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Product;
import io.tasuki.it.support.SandboxControl;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// One random sequence: a small world, its steps in order, the same for the same seed.
///
/// @param steps each with the seed of its own dice
public record Sequence(long seed, int leads, List<Step> steps) {

    static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: Asia/Tokyo
            reporting_currency: JPY
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes:
                industry: marketing.contacts.industry
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            returns:
              sales.Lead.Status: {Unqualified: not_a_fit}
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            write_back:
              marketing.contacts: [outcome, outcome_at, stage, won_amount, days_to_win, lost_reason, returned_reason, deal_reference, handoff_at, sales_feedback, information_checked]
              sales.Contact: [outcome, outcome_at, {field: Title, value: outcome, rule: set_if_empty}, {field: Department, value: stage, rule: always}]
              sales.Lead: [outcome, handoff_at]
            sales_fills: [sales.Lead, sales.Contact]
            poll:
              only: [marketing.contacts, sales.Contact, sales.Lead, sales.Opportunity, sales.OpportunityContactRole, sales.OpportunityStage, sales.OpportunityHistory, sales.OpportunityFieldHistory, sales.LeadHistory]
            """;

    private static final int FEWEST_STEPS = 7;
    private static final int MOST_STEPS = 12;
    private static final int FEWEST_LEADS = 12;
    private static final int MOST_LEADS = 30;

    public record Step(Action action, long seed) {}

    /// What went wrong, with all that was done until then.
    public record Failure(long seed, List<String> done, Throwable cause) {
        @Override
        public String toString() {
            return "seed " + seed + ", this one alone: -Dtasuki.sequence.seed=" + seed + " -Dtasuki.sequences=1\n  "
                    + String.join("\n  ", done) + "\n  => " + cause;
        }
    }

    /// Everything may happen, and the product dies inside this process.
    public static Sequence of(long seed) {
        Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
        int length = dice.nextInt(FEWEST_STEPS, MOST_STEPS + 1);
        List<Step> steps = new ArrayList<>();
        draw(Deck.full(), length, dice, steps);
        return new Sequence(seed, dice.nextInt(FEWEST_LEADS, MOST_LEADS + 1), steps);
    }

    /// People work, then a command of the product is killed for real.
    public static Sequence withKill(long seed) {
        Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
        List<Step> steps = new ArrayList<>();
        draw(Deck.people(), dice.nextInt(FEWEST_STEPS, MOST_STEPS + 1), dice, steps);
        steps.add(new Step(new Die(), dice.nextLong()));
        draw(Deck.writing(), 1, dice, steps);
        draw(Deck.people(), 2, dice, steps);
        return new Sequence(seed, dice.nextInt(FEWEST_LEADS, MOST_LEADS + 1), steps);
    }

    private static void draw(Deck deck, int cards, Random dice, List<Step> steps) {
        for (int i = 0; i < cards; i++) {
            List<Action> some = deck.draw(dice);
            some.forEach(action -> steps.add(new Step(action, dice.nextLong())));
        }
    }

    /// The same failure with as few steps as leaving them out one by one comes to.
    ///
    /// @param play as the whole sequence was played
    public Failure shrunk(Failure whole, Function<Sequence, Optional<Failure>> play) {
        Sequence shortest = this;
        Failure failure = whole;
        for (Step step : steps) {
            Sequence shorter = shortest.without(step);
            Optional<Failure> still = play.apply(shorter);
            if (still.isPresent()) {
                shortest = shorter;
                failure = still.get();
            }
        }
        return failure;
    }

    private Sequence without(Step step) {
        return new Sequence(seed, leads, steps.stream().filter(other -> !other.equals(step)).toList());
    }

    /// Plays it inside this process, on platforms that may lie; the clock moves only by steps and pauses.
    public Optional<Failure> play(Path folder, Platforms platforms) {
        DataSet world = WorldGenerator.generate(leads, seed).data();
        Sandbox sandbox = sandbox(world, MovableClock.standing(world.now()));
        String configuration = Loop.addressed(new SandboxControl(sandbox), CONFIGURATION);
        try (Arena arena = new Arena(sandbox, new InProcess(sandbox, folder, configuration, platforms))) {
            return play(arena);
        }
    }

    /// Plays it with the product in processes of its own.
    public Optional<Failure> playInProcesses(Path folder) {
        DataSet world = WorldGenerator.generate(leads, seed).data();
        Sandbox sandbox = sandbox(world, MovableClock.ticking(world.now()));
        Product product = Loop.over(sandbox, folder, CONFIGURATION).product();
        try (Arena arena = new Arena(sandbox, new OwnProcess(sandbox, product))) {
            return play(arena);
        }
    }

    private static Sandbox sandbox(DataSet world, MovableClock clock) {
        return Sandbox.start(SandboxOptions.of(world).withLimits(Limits.OFF).withClock(clock));
    }

    private Optional<Failure> play(Arena arena) {
        List<String> done = new ArrayList<>();
        try {
            step(arena, new Step(new Sync(), seed), done);
            steps.forEach(step -> step(arena, step, done));
            step(arena, new Step(new Sync(), seed), done);
            step(arena, new Step(new Sync(), seed + 1), done);
            return Optional.empty();
        } catch (RuntimeException | AssertionError problem) {
            return Optional.of(new Failure(seed, done, problem));
        }
    }

    private static void step(Arena arena, Step step, List<String> done) {
        String name = step.action().getClass().getSimpleName();
        done.add(name);
        String what = step.action().act(arena, new Random(step.seed()));
        done.set(done.size() - 1, name + ": " + what);
    }
}
