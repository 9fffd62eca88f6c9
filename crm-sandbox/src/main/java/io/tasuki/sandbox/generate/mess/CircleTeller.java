package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;
import io.tasuki.sandbox.generate.tell.Names;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Tells the lives of one circle after another; the same number always has the same lives.
final class CircleTeller {

    private static final int DAYS_OF_HISTORY = 600;
    private static final int YOUNGEST_DAYS = 2;
    private static final double SHARE_HANDED_OVER = 0.9;
    private static final Duration RECENT = Duration.ofHours(1);
    private static final List<String> ORIGINS =
            List.of("organic", "organic", "paid_search", "webinar", "event", "referral", "outbound");
    private static final List<Integer> HEADCOUNTS = List.of(7, 8, 24, 35, 48, 80, 120, 150, 320, 640, 1_200, 5_000);

    private final WorldRecipe recipe;
    private final Scene scene;
    private final Names names;
    private final List<Twist> twists;

    CircleTeller(WorldRecipe recipe, Scene scene) {
        this.recipe = recipe;
        this.scene = scene;
        this.names = new Names(recipe.seed(), Circle.SIZE);
        this.twists = Twists.all().stream()
                .filter(twist -> recipe.twists().contains(twist.name()))
                .filter(twist -> twist.occursIn(scene.topology()))
                .toList();
    }

    int circles() {
        return (recipe.leads() + Circle.SIZE - 1) / Circle.SIZE;
    }

    Telling tell(int number) {
        Circle circle = circle(number);
        List<Telling.Strike> strikes = new ArrayList<>();
        for (Twist twist : twists) {
            for (Life life : circle.lives) {
                if (strikes(twist, life)) {
                    life.twists.add(twist.name());
                    strikes.add(new Telling.Strike(twist, life));
                }
            }
        }
        return new Telling(circle, strikes);
    }

    private boolean strikes(Twist twist, Life life) {
        Dice dice = Dice.of(recipe.seed(), life.index, twist.name());
        return dice.chance(twist.share()) && twist.fits(life) && twist.strike(life, scene, dice);
    }

    private Circle circle(int number) {
        Circle circle = new Circle(number);
        Dice dice = Dice.of(recipe.seed(), number, "circle");
        circle.employees = dice.oneOf(HEADCOUNTS);
        circle.employeesTyped = String.valueOf(circle.employees);
        int first = number * Circle.SIZE;
        for (int index = first; index < Math.min(first + Circle.SIZE, recipe.leads()); index++) {
            circle.lives.add(life(index, circle));
        }
        return circle;
    }

    private Life life(int index, Circle circle) {
        Dice dice = Dice.of(recipe.seed(), index, "life");
        Instant day = scene.now().minus(Duration.ofDays(dice.between(YOUNGEST_DAYS, DAYS_OF_HISTORY)));
        Life life = new Life(index, circle, names.person(index), Hours.office(dice, day));
        life.origin = dice.oneOf(ORIGINS);
        life.industry = dice.oneOf(List.of(Industry.values()));
        life.industrySpelt = dice.oneOf(life.industry.spellings());
        Instant handover = Hours.later(dice, life.born, 1, 40);
        boolean handedOver = dice.chance(SHARE_HANDED_OVER) && scene.past(handover.plus(RECENT));
        learn(life, handedOver ? handover : scene.now(), dice);
        if (handedOver) {
            Handoff handoff =
                    new Handoff(life, handover, scene.usualRule(), scene.sales().anybody(dice));
            life.handoffs.add(handoff);
            scene.sales().work(handoff, dice);
        }
        return life;
    }

    private static void learn(Life life, Instant until, Dice dice) {
        long span = life.born.until(until, ChronoUnit.SECONDS);
        for (Criterion criterion : Criterion.values()) {
            Instant moment = life.born.plusSeconds(1 + (long) ((span - 2) * dice.uniform()));
            if (dice.chance(criterion.shareKnown())) {
                life.knownAt.put(criterion, moment);
            }
        }
    }
}
