package io.tasuki.sandbox.hubspot;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.control.CrmServer;
import io.tasuki.sandbox.control.Unserved;
import io.tasuki.sandbox.data.Side;

/// A pretended HubSpot portal.
public final class HubSpotServer {

    private HubSpotServer() {}

    public static CrmServer over(Side data, Bench bench) {
        return new Unserved();
    }
}
