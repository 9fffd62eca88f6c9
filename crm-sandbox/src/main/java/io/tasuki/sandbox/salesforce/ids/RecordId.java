package io.tasuki.sandbox.salesforce.ids;

import org.jspecify.annotations.Nullable;

/// The two spellings of a record's id: 15 characters in which case matters, and 18 of which the last three tell the
/// case.
public final class RecordId {

    private static final int SHORT = 15;
    private static final int LONG = 18;
    private static final int CHUNK = 5;
    private static final String CHECK_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private RecordId() {}

    /// The id with its 18 characters, or null when `id` is no id at all.
    public static @Nullable String complete(String id) {
        boolean rightLength = id.length() == SHORT || id.length() == LONG;
        if (!rightLength || !id.chars().allMatch(RecordId::isIdCharacter)) {
            return null;
        }
        String complete = withCheck(id.substring(0, SHORT));
        return id.length() == SHORT || complete.equalsIgnoreCase(id) ? complete : null;
    }

    /// The id that follows `id`, counting in base 62 behind its three-character prefix.
    public static String next(String id) {
        char[] digits = id.substring(0, SHORT).toCharArray();
        for (int i = SHORT - 1; i >= 0; i--) {
            int value = DIGITS.indexOf(digits[i]) + 1;
            digits[i] = DIGITS.charAt(value % DIGITS.length());
            if (value < DIGITS.length()) {
                break;
            }
        }
        return withCheck(new String(digits));
    }

    /// The `number`-th id of an object in a pod, both in base 62.
    public static String of(String prefix, String pod, long number) {
        char[] digits = (prefix + pod + "0".repeat(SHORT - prefix.length() - pod.length())).toCharArray();
        long rest = number;
        for (int i = SHORT - 1; rest > 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return withCheck(new String(digits));
    }

    private static String withCheck(String id) {
        StringBuilder complete = new StringBuilder(LONG).append(id);
        for (int chunk = 0; chunk < SHORT; chunk += CHUNK) {
            int capitals = 0;
            for (int i = 0; i < CHUNK; i++) {
                char c = id.charAt(chunk + i);
                capitals |= Character.isUpperCase(c) ? 1 << i : 0;
            }
            complete.append(CHECK_CHARACTERS.charAt(capitals));
        }
        return complete.toString();
    }

    private static boolean isIdCharacter(int c) {
        return DIGITS.indexOf(c) >= 0;
    }
}
