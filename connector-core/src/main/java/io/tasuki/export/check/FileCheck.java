package io.tasuki.export.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Checks a file that is meant for an ad platform.
public final class FileCheck {

    private FileCheck() {}

    /// @param as what it is meant to be; empty: told by its beginning
    /// @param now when it will be uploaded; empty: ages are not looked at
    /// @throws UnknownFormatException when it looks like nothing that is known
    /// @throws IOException when it cannot be read
    public static CheckReport check(Path file, Optional<Format> as, Optional<Instant> now) throws IOException {
        Format format = as.isPresent() ? as.get() : recognised(file);
        Faults faults = new Faults();
        long rows = switch (format) {
            case GOOGLE_ADS -> new TableCheck(GoogleRules.conversions(), faults).check(file);
            case GOOGLE_ADS_ADJUSTMENTS -> new TableCheck(GoogleRules.adjustments(), faults).check(file);
            case GOOGLE_DATA_MANAGER -> new TableCheck(GoogleRules.dataManager(), faults).check(file);
            case MICROSOFT_ADS -> new TableCheck(MicrosoftRules.conversions(), faults).check(file);
            case LINKEDIN -> new TableCheck(LinkedInRules.conversions(now), faults).check(file);
            case META -> new MetaCheck(faults, now).check(file);
        };
        return new CheckReport(file.toString(), format.key(), rows, faults.count(), faults.kept());
    }

    private static Format recognised(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)))) {
            String first = lines.readLine();
            String second = lines.readLine();
            return Format.of(first == null ? "" : first, second == null ? "" : second)
                    .orElseThrow(() -> new UnknownFormatException(file));
        }
    }
}
