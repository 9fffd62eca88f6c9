package io.tasuki.sandbox.generate.mess;

import java.util.List;
import java.util.Locale;

/// An industry: what the map of values calls it, its usual spellings, one that only NFKC makes equal to a usual one, and
/// its planted effect on the odds of winning, in logits.
enum Industry {
    MANUFACTURING("製造業", "メーカー", "ﾒｰｶｰ", 0.5),
    SOFTWARE("IT", "SaaS", "ＳａａＳ", 0.1),
    RETAIL("小売業", "リテール", "ﾘﾃｰﾙ", -0.4),
    FINANCE("金融・保険", "金融・保険", "金融･保険", 0.2),
    MEDICAL("医療・福祉", "医療・福祉", "医療･福祉", 0.0);

    private final String usual;
    private final String other;
    private final String oddSpelling;
    private final double effect;

    Industry(String usual, String other, String oddSpelling, double effect) {
        this.usual = usual;
        this.other = other;
        this.oddSpelling = oddSpelling;
        this.effect = effect;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> spellings() {
        return List.of(usual, other);
    }

    String oddSpelling() {
        return oddSpelling;
    }

    double effect() {
        return effect;
    }
}
