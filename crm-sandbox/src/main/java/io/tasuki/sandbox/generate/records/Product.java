package io.tasuki.sandbox.generate.records;

/// What is sold; prices are in yen.
public enum Product {
    LICENCE(0, "年間ライセンス", 120_000),
    SETUP(1, "導入支援", 300_000),
    TRAINING(2, "操作研修", 80_000);

    private final int number;
    private final String label;
    private final long price;

    Product(int number, String label, long price) {
        this.number = number;
        this.label = label;
        this.price = price;
    }

    int number() {
        return number;
    }

    public String label() {
        return label;
    }

    public long price() {
        return price;
    }
}
