package io.tasuki.app.output;

import static io.tasuki.app.output.Figures.count;

import io.tasuki.export.check.CheckReport;
import io.tasuki.export.check.Fault;

/// What is wrong with a file for people: one fault a line, as compilers tell them.
public final class FileCheckText {

    private FileCheckText() {}

    public static String of(CheckReport report) {
        StringBuilder text = new StringBuilder();
        report.faults().forEach(fault -> text.append(line(report.file(), fault)).append('\n'));
        if (report.faultCount() > report.faults().size()) {
            text.append("and ").append(count(report.faultCount() - report.faults().size())).append(" more\n");
        }
        return text.append("%s: %s, %s events, %s faults".formatted(
                        report.file(), report.format(), count(report.rows()), count(report.faultCount())))
                .toString();
    }

    private static String line(String file, Fault fault) {
        String field = fault.field().isEmpty() ? "" : fault.field() + " ";
        return "%s:%d:%d: %s%s; %s".formatted(file, fault.line(), fault.column(), field, fault.reason(), fault.remedy());
    }
}
