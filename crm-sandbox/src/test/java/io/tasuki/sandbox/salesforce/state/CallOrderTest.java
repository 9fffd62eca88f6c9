package io.tasuki.sandbox.salesforce.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallOrderTest {

    private final CallOrder calls = new CallOrder();

    @Test
    void aCallThatCameInBeforeAnotherEndedFindsItsLocks() {
        long first = calls.arrive();
        long second = calls.arrive();

        calls.begin(first);
        assertThat(calls.lock("a")).isTrue();
        assertThat(calls.lock("a")).isTrue();
        calls.end();
        calls.begin(second);
        assertThat(calls.lock("a")).isFalse();
        assertThat(calls.lock("b")).isTrue();
        calls.end();
    }

    @Test
    void callsThatFollowEachOtherDoNotMeet() {
        calls.begin(calls.arrive());
        calls.lock("a");
        calls.end();
        calls.begin(calls.arrive());
        assertThat(calls.lock("a")).isTrue();
        calls.end();
    }
}
