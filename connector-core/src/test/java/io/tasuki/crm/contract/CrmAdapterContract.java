package io.tasuki.crm.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Every law of the SPI as a named test. A module's own test hands in its subject:
///
/// ```
/// class ThisCrmContractTest extends CrmAdapterContract {
///     ThisCrmContractTest() {
///         super(new ThisCrmSubject());
///     }
/// }
/// ```
///
/// A suite over all adapters is a `@ParameterizedClass` over [ContractSubject#all] that hands in its parameter.
@TestInstance(Lifecycle.PER_METHOD)
public abstract class CrmAdapterContract implements FeedContract, MovingFeedContract, RecordContract, ConnectionContract {

    private final ContractSubject subject;
    private ContractScene scene;

    @SuppressWarnings("NullAway.Init") // the scene is set before each test
    protected CrmAdapterContract(ContractSubject subject) {
        this.subject = subject;
    }

    @BeforeEach
    void startTheCrm() {
        scene = new ContractScene(subject);
    }

    @AfterEach
    void stopTheCrm() {
        scene.close();
    }

    @Override
    public final ContractScene scene() {
        return scene;
    }
}
