package io.tasuki.sandbox.generate.mess;

import java.util.stream.Collectors;

/// Japanese input methods know two widths of Latin letters.
final class Widths {

    private static final int DISTANCE = '！' - '!';

    private Widths() {}

    /// The same text in full-width characters.
    static String full(String text) {
        return text.chars()
                .map(letter -> letter > ' ' && letter <= '~' ? letter + DISTANCE : letter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
