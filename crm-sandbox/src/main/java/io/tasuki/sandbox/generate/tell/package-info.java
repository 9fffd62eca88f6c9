/// What both kinds of made-up worlds are told with: chance, names, ids, moments as data sets write them, tables that are
/// told anew at each walk. Start with [io.tasuki.sandbox.generate.tell.Dice].
/// What happens in a life does not belong here. Only the packages of made-up worlds use it.
@NullMarked
package io.tasuki.sandbox.generate.tell;

import org.jspecify.annotations.NullMarked;
