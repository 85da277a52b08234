/** The live release over the network, for the drivers of Arrow Flight SQL: a process of its own. */
@NullMarked
package uk.cicw.gateway;

import org.jspecify.annotations.NullMarked;
