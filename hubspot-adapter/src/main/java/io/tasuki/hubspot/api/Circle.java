package io.tasuki.hubspot.api;

import io.tasuki.crm.CrmException;

/// Notices that a list goes round in a circle, of whatever length, without remembering its pages: keeps one mark and
/// waits for it to come again, changing it for a later one each time twice as many have passed. After Brent, 1980.
public final class Circle {

    private final String list;
    private String kept = "";
    private long passed;
    private long patience = 1;

    /// @param list what is read, for the error
    public Circle(String list) {
        this.list = list;
    }

    /// @param mark what tells this page from every other; empty tells nothing
    public void pass(String mark) throws CrmException.Unreadable {
        if (mark.isEmpty()) {
            return;
        }
        if (mark.equals(kept)) {
            throw new CrmException.Unreadable(list + ": the list gives the same page again");
        }
        passed++;
        if (passed == patience) {
            kept = mark;
            passed = 0;
            patience *= 2;
        }
    }
}
