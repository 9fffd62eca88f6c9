package io.tasuki.crm;

/// What an activity was for the person it was done with.
public enum ActivitySort {
    /// Somebody turned to the person: a call, an e-mail, a message, whether it was answered or not.
    CONTACT,
    /// They met, in one room or on a screen.
    MEETING,
    /// What the person did, a task, a note, what a machine did, what did not take place.
    OTHER
}
