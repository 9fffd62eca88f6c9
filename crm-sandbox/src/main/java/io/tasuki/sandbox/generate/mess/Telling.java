package io.tasuki.sandbox.generate.mess;

import java.util.List;

/// A circle told to the end, with the twists that struck in it.
record Telling(Circle circle, List<Strike> strikes) {

    record Strike(Twist twist, Life life) {}
}
