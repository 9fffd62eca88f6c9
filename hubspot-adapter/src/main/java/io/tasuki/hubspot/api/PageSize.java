package io.tasuki.hubspot.api;

import io.tasuki.crm.CrmException;

/// How many records to ask for at once: half as many when HubSpot fails at a page time and again, for large pages make
/// it fail; twice as many after some that came. Used by one thread.
public final class PageSize {

    /// Below this a failure has other reasons than the size.
    public static final int SMALLEST = 10;

    private static final int PAGES_TO_GROW = 8;

    private int halvings;
    private int came;

    /// A call for so many records.
    public interface Asking<T> {
        T ask(int size) throws CrmException;
    }

    /// @param most what would be asked for if nothing ever failed
    public int of(int most) {
        return Math.max(Math.min(most, SMALLEST), most >> halvings);
    }

    public <T> T ask(int most, Asking<T> call) throws CrmException {
        while (true) {
            int size = of(most);
            try {
                T page = call.ask(size);
                came();
                return page;
            } catch (CrmException.Unavailable failure) {
                if (size <= SMALLEST) {
                    throw failure;
                }
                halvings++;
                came = 0;
            }
        }
    }

    private void came() {
        came++;
        if (halvings > 0 && came == PAGES_TO_GROW) {
            halvings--;
            came = 0;
        }
    }
}
