package io.tasuki.export.ledger;

import io.tasuki.export.outcome.Consent;
import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.outcome.PersonField;
import io.tasuki.model.FieldPath;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Three made-up customers, told to every platform: as they were won, and after one amount changed and one deal was opened again.
public final class GoldenWorld {

    public static final Instant NOW = ToldWorld.NOW.plusSeconds(86_400);

    private GoldenWorld() {}

    /// The files by the names of their golden ones.
    public static Map<String, Path> files(Path folder) {
        try (ToldWorld told = new ToldWorld(folder)) {
            told.settings = settings();
            told.won("1", "1200000", "email=Taro.Yamada+ads@Gmail.com", "status=090-1234-5678", "owner=山田", "company=襷商事, 東京")
                    .won("2", "300.4", "status=+81 3-3210-7000")
                    .won("3", "", "owner=Suzuki");
            told.export("microsoft-ads", "before-microsoft.csv");
            told.export("google-ads", "before-google.csv");
            told.amount("1", "900000");
            told.later();
            told.stage("2", "offer");
            told.won("4", "55555", "status=03-3210-7001");
            told.export("microsoft-ads", "microsoft-ads.csv");
            told.export("google-ads", "google-ads.csv");
            told.export("google-data-manager", "google-data-manager.csv");
            told.export("meta", "meta.json");
            told.export("linkedin", "linkedin.csv");
        }
        Map<String, Path> files = new TreeMap<>();
        for (String name : List.of(
                "microsoft-ads.csv", "google-ads.csv", "google-ads-adjustments.csv", "google-data-manager.csv", "meta.json", "linkedin.csv")) {
            files.put(name, folder.resolve(name));
        }
        return files;
    }

    private static OutcomeSettings settings() {
        return new OutcomeSettings(
                "Won deal",
                "CRM",
                "JP",
                Map.of(
                        PersonField.GCLID, field("origin"),
                        PersonField.MSCLKID, field("industry"),
                        PersonField.EMAIL, field("email"),
                        PersonField.PHONE, field("status"),
                        PersonField.LAST_NAME, field("owner"),
                        PersonField.COMPANY, field("company"),
                        PersonField.AD_USER_DATA, field("size")),
                new Consent.Vouched(),
                new Consent.Unknown());
    }

    private static List<FieldPath> field(String name) {
        return List.of(FieldPath.parse("marketing.contacts." + name));
    }
}
