package dev.casebook.render;

import dev.casebook.view.Part;
import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What templates may touch: what the records of views answer, and of {@link Part.Html} the markup, unescaped. */
final class ViewWrapper extends DefaultObjectWrapper {
    ViewWrapper(Version semantics) {
        super(semantics);
        setMemberAccessPolicy(new RecordsOnly());
        setDOMNodeSupport(false);
        setJythonSupport(false);
        writeProtect();
    }

    @Override
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return value instanceof Part.Html html
                ? HTMLOutputFormat.INSTANCE.fromMarkup(html.markup())
                : super.wrap(value);
    }

    /** Lets nothing through but what a view record answers without being asked anything. */
    private static final class RecordsOnly implements MemberAccessPolicy {
        private static final Set<String> OF_EVERY_OBJECT =
                Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());

        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            boolean view = type.isRecord() && type.getPackage().equals(Part.class.getPackage());
            return new ClassMemberAccessPolicy() {
                @Override
                public boolean isMethodExposed(Method method) {
                    return view && method.getParameterCount() == 0 && !OF_EVERY_OBJECT.contains(method.getName());
                }

                @Override
                public boolean isConstructorExposed(Constructor<?> constructor) {
                    return false;
                }

                @Override
                public boolean isFieldExposed(Field field) {
                    return false;
                }
            };
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return false;
        }
    }
}
