package org.cultivation.domain.enterprise;

import java.util.regex.Pattern;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who a contact person is: no more than is needed to reach them (个人信息保护法, article 6). Never part of a fact, and {@link
 * #toString} tells nothing, so that no message or log does by accident.
 *
 * @param name 1 to 100 characters
 * @param position what they do at the firm, may be empty
 * @param telephone digits, spaces, {@code + - ( )}; empty when an e-mail address is given
 * @param email empty when a telephone number is given
 */
public record Contact(String name, String position, String telephone, String email) {

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,28}[0-9]( ?[xX*#-] ?[0-9]{1,6})?");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,180}\\.[^\\s@,;<>\".]{2,}");

    /** @throws Refusal {@code text.*}, {@code contact.no-way}, {@code contact.telephone} or {@code contact.email}; none
     *     of them repeats what was typed */
    public static Contact parse(
            @Nullable String name, @Nullable String position, @Nullable String telephone, @Nullable String email) {
        String called = Text.line("contact-name", name, 1, 100);
        String post = optional("contact-position", position, 100);
        String number = optional("contact-telephone", telephone, 40);
        String address = optional("contact-email", email, 254);
        String narrow = number.isEmpty() ? "" : Text.narrow(number);
        Refusal.when(number.isEmpty() && address.isEmpty(), "contact.no-way");
        Refusal.when(
                !number.isEmpty() && !TELEPHONE.matcher(narrow).matches(), "contact.telephone", "contact-telephone");
        Refusal.when(!address.isEmpty() && !EMAIL.matcher(address).matches(), "contact.email", "contact-email");
        return new Contact(called, post, narrow, address);
    }

    private static String optional(String field, @Nullable String value, int maximum) {
        return value == null || value.isBlank() ? "" : Text.line(field, value, 1, maximum);
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
