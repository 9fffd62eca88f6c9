package io.tasuki.sandbox.generate.mess;

import java.util.ArrayList;
import java.util.List;

/// Colleagues who are told together, for some stories take several; changed only while it is told.
final class Circle {

    static final int SIZE = 4;

    final int number;
    final List<Life> lives = new ArrayList<>();
    final List<Deal> deals = new ArrayList<>();
    int employees;

    /// As somebody typed it.
    String employeesTyped = "";

    boolean employeesReadable = true;

    Circle(int number) {
        this.number = number;
    }

    String company() {
        return lives.getFirst().person.company();
    }
}
