package io.tasuki.sandbox.generate.mess;

/// Why sales sent a lead back: the code, and the words in which each place says it.
enum ReturnReason {
    NOT_A_FIT("not_a_fit", "Unqualified", "UNQUALIFIED"),
    BAD_TIMING("bad_timing", "時期尚早", "BAD_TIMING");

    private final String code;
    private final String salesforceStatus;
    private final String hubspotStatus;

    ReturnReason(String code, String salesforceStatus, String hubspotStatus) {
        this.code = code;
        this.salesforceStatus = salesforceStatus;
        this.hubspotStatus = hubspotStatus;
    }

    String code() {
        return code;
    }

    String salesforceStatus() {
        return salesforceStatus;
    }

    String hubspotStatus() {
        return hubspotStatus;
    }
}
