package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Dice;

/// The number of employees in full-width digits: it converts.
final class EmployeesFullWidth implements Twist {

    @Override
    public String name() {
        return "employees_full_width";
    }

    @Override
    public double share() {
        return 0.08;
    }

    @Override
    public boolean fits(Life life) {
        return life == life.circle.lives.getFirst() && life.circle.employeesReadable;
    }

    @Override
    public boolean strike(Life life, Scene scene, Dice dice) {
        life.circle.employeesTyped = Widths.full(life.circle.employeesTyped);
        return true;
    }
}
