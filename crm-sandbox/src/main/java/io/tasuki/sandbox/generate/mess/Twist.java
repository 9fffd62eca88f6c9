package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// Something out of the ordinary that may befall a life. A new one is one class, and one line in [Twists].
///
/// 1. It bends the life and says so in the life's own words: whom a deal counts for, what became of a handoff.
/// 2. It may afterwards bend what the CRMs recorded of it; that changes no answer unless the life says so.
interface Twist {

    /// Under which it is counted in the truth.
    String name();

    /// How many of those that could be struck are.
    double share();

    default boolean occursIn(Topology topology) {
        return true;
    }

    /// Whether this life could be struck at all.
    boolean fits(Life life);

    /// Bends the life, unless its circumstances do not allow it after all.
    ///
    /// @return whether it did
    boolean strike(Life life, Scene scene, Dice dice);

    /// Bends what was recorded of a life that was struck.
    default void retell(Life life, Shelf shelf) {}
}
