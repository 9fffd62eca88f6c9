package io.tasuki.salesforce.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A version of the REST API, within the range this adapter is written for.
public record ApiVersion(int major) {

    /// `resultPages` of Bulk queries begins here.
    public static final int FLOOR = 58;

    /// The newest version whose documentation this adapter follows.
    public static final int CEILING = 68;

    public static final String RANGE = "newest, or a version from " + FLOOR + ".0 to " + CEILING + ".0";

    private static final Pattern SHAPE = Pattern.compile("v?(\\d{2})\\.0");

    public static Optional<ApiVersion> parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new ApiVersion(Integer.parseInt(matcher.group(1))))
                        .filter(ApiVersion::spoken)
                : Optional.empty();
    }

    public static Optional<ApiVersion> newestOf(Collection<String> offered) {
        return offered.stream()
                .map(ApiVersion::parse)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(ApiVersion::major));
    }

    /// As it stands in a path.
    public String path() {
        return "v" + major + ".0";
    }

    private boolean spoken() {
        return major >= FLOOR && major <= CEILING;
    }
}
