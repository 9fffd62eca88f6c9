package io.tasuki.sandbox.salesforce.soql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day it is in the org, against which relative date literals are read.
public record Today(LocalDate date, ZoneId zone) {

    public static Today at(Instant now, ZoneId zone) {
        return new Today(LocalDate.ofInstant(now, zone), zone);
    }

    LocalDate plus(int days) {
        return date.plusDays(days);
    }

    Instant startOf(int days) {
        return plus(days).atStartOfDay(zone).toInstant();
    }
}
