package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Attribute;
import io.tasuki.sandbox.generate.tell.Dice;
import io.tasuki.sandbox.generate.tell.Names;
import io.tasuki.sandbox.generate.tell.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws the lives of a world's leads; the same number always has the same life.
final class StoryTeller {

    private static final int DAYS_OF_HISTORY = 600;
    private static final double SHARE_HANDED_OVER = 0.92;
    private static final double SHARE_RETURNED = 0.18;
    private static final double SHARE_CALLED = 0.85;
    private static final double BASE_LOGIT = -0.9;
    private static final double MEDIAN_AMOUNT = 900_000;
    private static final long SMALLEST_COIN = 1_000;
    private static final int OFFICE_SECONDS = 9 * 3_600;

    private final long seed;
    private final Instant now;
    private final Names names;
    private final List<Attribute> attributes;
    private final Campaigns campaigns;
    private final List<Twist> twists;

    StoryTeller(long seed, Instant now, Names names, List<Attribute> attributes, Campaigns campaigns) {
        this.seed = seed;
        this.now = now;
        this.names = names;
        this.attributes = attributes;
        this.campaigns = campaigns;
        this.twists = Twist.all(now);
    }

    Story story(int index) {
        Story story = ordinary(index);
        for (Twist twist : twists) {
            story = twist.strike(story, Dice.of(seed, index, twist.name()));
        }
        return story;
    }

    private Story ordinary(int index) {
        Dice dice = Dice.of(seed, index, "life");
        List<Attribute.Level> levels =
                attributes.stream().map(attribute -> attribute.draw(dice)).toList();
        Instant created = officeHour(dice, now.minus(Duration.ofDays(dice.between(1, DAYS_OF_HISTORY))));
        Instant handover = later(created, Duration.ofDays(dice.between(0, 40)), dice);
        Instant handedOverAt = dice.chance(SHARE_HANDED_OVER) && !handover.isAfter(now) ? handover : null;
        Person person = names.person(index);
        Story.Sales sales = handedOverAt == null ? null : sales(dice, handedOverAt, person);
        Instant dealMade = sales == null || sales.progress() != Story.Progress.CONVERTED ? null : sales.decidedAt();
        Story.Deal deal = dealMade == null ? null : deal(dice, dealMade, winProbability(levels));
        List<Story.Touch> touches = touches(dice, created, handedOverAt);
        List<String> values = levels.stream().map(Attribute.Level::value).toList();
        return new Story(index, person, values, created, handedOverAt, sales, deal, touches, List.of(), List.of());
    }

    private Story.Sales sales(Dice dice, Instant handedOverAt, Person person) {
        Instant received = handedOverAt.plus(Duration.ofMinutes(30));
        Instant called = known(received.plusSeconds(dice.between(600, 200_000)));
        boolean worked = dice.chance(SHARE_CALLED);
        boolean returned = dice.chance(SHARE_RETURNED);
        Instant decided = known(later(received, Duration.ofDays(dice.between(3, 14)), dice));
        Story.Progress progress = Story.Progress.NEW;
        if (worked && called != null) {
            progress = decided == null
                    ? Story.Progress.WORKING
                    : returned ? Story.Progress.RETURNED : Story.Progress.CONVERTED;
        }
        boolean settled = progress == Story.Progress.RETURNED || progress == Story.Progress.CONVERTED;
        Instant receivedByNow = received.isAfter(now) ? handedOverAt : received;
        return new Story.Sales(
                progress, receivedByNow, worked ? called : null, settled ? decided : null, person.email(), true, true);
    }

    private Story.Deal deal(Dice dice, Instant made, double winProbability) {
        boolean won = dice.chance(winProbability);
        Duration toClose = won ? dice.weibullDays(75, 1.2) : dice.weibullDays(60, 1.0);
        Instant closes = later(made, toClose.plusDays(1), dice);
        Instant proposed = toClose.toDays() < 4 ? null : known(later(made, toClose.dividedBy(2), dice));
        long amount = Math.max(1, Math.round(dice.logNormal(MEDIAN_AMOUNT, 0.7) / SMALLEST_COIN)) * SMALLEST_COIN;
        return new Story.Deal(made, proposed, known(closes), won, amount, closes);
    }

    private List<Story.Touch> touches(Dice dice, Instant created, @Nullable Instant handedOverAt) {
        List<Story.Touch> touches = new ArrayList<>();
        long span = Math.max(1, created.until(handedOverAt == null ? now : handedOverAt, ChronoUnit.SECONDS));
        int count = dice.between(1, 4);
        for (int i = 0; i < count; i++) {
            Instant at = created.plusSeconds((long) (span * dice.uniform()));
            touches.add(new Story.Touch(at, campaigns.draw(dice, at)));
        }
        return List.copyOf(touches);
    }

    private double winProbability(List<Attribute.Level> levels) {
        double logit = BASE_LOGIT
                + levels.stream().mapToDouble(Attribute.Level::effect).sum();
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private @Nullable Instant known(Instant moment) {
        return moment.isAfter(now) ? null : moment;
    }

    /// A moment in the office hours of the day that lies `wait` after `from`, always after `from`.
    private static Instant later(Instant from, Duration wait, Dice dice) {
        Instant moment = officeHour(dice, from.plus(wait));
        return moment.isAfter(from) ? moment : from.plusSeconds(dice.between(60, 1_800));
    }

    /// Nine to six in Tokyo is midnight to nine in UTC.
    private static Instant officeHour(Dice dice, Instant day) {
        return day.truncatedTo(ChronoUnit.DAYS).plusSeconds(dice.between(0, OFFICE_SECONDS));
    }
}
