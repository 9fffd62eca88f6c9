package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.generate.tell.Dice;
import java.time.Instant;
import java.util.List;

/// Something out of the ordinary that may befall a life; counted under its name in the truth.
interface Twist {

    /// All twists, in the order in which they strike.
    static List<Twist> all(Instant now) {
        return List.of(
                new EmailInOtherCase(),
                new ContactWithoutLead(),
                new DealByContactRole(),
                new IndustryCorrectedLater(now));
    }

    String name();

    /// The life as it goes on: bent, or just as it was.
    Story strike(Story story, Dice dice);
}
