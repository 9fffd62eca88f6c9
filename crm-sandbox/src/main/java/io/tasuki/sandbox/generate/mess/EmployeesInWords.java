package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// A text where a number belongs: it does not convert, and must be counted.
final class EmployeesInWords implements Twist {

    @Override
    public String name() {
        return "employees_in_words";
    }

    @Override
    public double share() {
        return 0.06;
    }

    @Override
    public boolean fits(Life life) {
        return life == life.circle.lives.getFirst();
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.circle.employeesTyped = "約" + life.circle.employees + "名";
        life.circle.employeesReadable = false;
        return true;
    }
}
