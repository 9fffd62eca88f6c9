package io.tasuki.sandbox.generate.mess;

import java.util.List;

/// What the bands of the number of employees are called.
final class Bands {

    static final List<Integer> BORDERS = List.of(10, 50, 200, 1_000);

    private Bands() {}

    static String of(int employees) {
        if (employees < BORDERS.getFirst()) {
            return "<" + BORDERS.getFirst();
        }
        for (int i = 1; i < BORDERS.size(); i++) {
            if (employees < BORDERS.get(i)) {
                return BORDERS.get(i - 1) + "-" + (BORDERS.get(i) - 1);
            }
        }
        return BORDERS.getLast() + "+";
    }
}
