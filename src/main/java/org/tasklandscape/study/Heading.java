package org.tasklandscape.study;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What readers find above a component of a row, in the table that is shown and in Markdown; the CSV
 * keeps the names of the components. An estimate with a heading fills one column, as {@code value
 * [lower, upper]}; the heading of an inner record comes before those of its components.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Heading {
  /** {@return for example {@code NAL, simulated}; empty for a component that is not shown} */
  String value();
}
