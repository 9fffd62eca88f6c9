package io.tasuki.app.page;

/// A stranger's text, made fit for a page; the templates escape it besides.
final class Safely {

    private static final int LONGEST = 160;

    private Safely() {}

    /// Characters that HTML cannot hold or would change, control characters and halves of pairs, become U+FFFD.
    static String text(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character <= '~') ? text : mended(text);
    }

    private static String mended(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> safe.appendCodePoint(fits(point) ? point : 0xFFFD));
        return safe.toString();
    }

    private static boolean fits(int point) {
        return point == '\n' || point == '\t' || !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    /// No longer than a line or two of a table.
    static String shortened(String text) {
        String safe = text(text);
        int length = safe.codePointCount(0, safe.length());
        return length <= LONGEST ? safe : safe.substring(0, safe.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
