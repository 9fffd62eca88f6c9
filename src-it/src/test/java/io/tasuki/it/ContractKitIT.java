package io.tasuki.it;

import io.tasuki.crm.contract.ContractSubject;
import io.tasuki.crm.contract.CrmAdapterContract;
import java.util.List;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// Every law of the SPI over every adapter on the class path.
@ParameterizedClass(name = "{0}")
@MethodSource("subjects")
class ContractKitIT extends CrmAdapterContract {

    private static final int AT_LEAST = 3;

    ContractKitIT(ContractSubject subject) {
        super(subject);
    }

    // A subject that fell off the class path would otherwise pass in silence.
    static List<ContractSubject> subjects() {
        List<ContractSubject> subjects = ContractSubject.all();
        if (subjects.size() < AT_LEAST) {
            throw new AssertionError("found only "
                    + subjects.stream().map(ContractSubject::platform).toList() + ", expected " + AT_LEAST + " or more");
        }
        return subjects;
    }
}
