package org.tasklandscape.study;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The names of the columns of a component, where they are not made from its own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Headed {
  /**
   * {@return one name; for an estimate three (value, lower and upper end) or four (value, standard
   * error, lower and upper end)}
   */
  String[] value();
}
