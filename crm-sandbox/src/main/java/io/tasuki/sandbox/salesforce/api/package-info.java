/// What all endpoints of the data API share: the call they see ([io.tasuki.sandbox.salesforce.api.Call]), the versions
/// there are, and the shape of an error. No endpoint belongs here.
@NullMarked
package io.tasuki.sandbox.salesforce.api;

import org.jspecify.annotations.NullMarked;
