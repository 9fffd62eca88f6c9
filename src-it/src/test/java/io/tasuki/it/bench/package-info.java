/// What the loop costs at the sizes that matter: CPU, calls and memory of the product as a process of its own.
/// Each class is started by its name (`mvn verify -pl src-it -am -Dit.test=OneDealBench -Dtasuki.heap=10g`, with the
/// switches that leave other tests out) and never by `mvn verify` alone. A bench prints ratios against a reference of the
/// same run; wall time is told and never judged.
package io.tasuki.it.bench;
