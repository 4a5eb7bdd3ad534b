package dev.casebook.render;

import dev.casebook.view.Part;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record as a template sees it: what a view answers without being asked anything, and nothing of any other record. It is asked once, for
 * records do not change.
 */
final class RecordModel implements TemplateHashModel {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Record view;
    private final Shape shape;
    private final ObjectWrapper wrapper;
    private final @Nullable TemplateModel[] answers;

    RecordModel(Record view, ObjectWrapper wrapper) {
        this.view = view;
        this.shape = SHAPES.get(view.getClass());
        this.wrapper = wrapper;
        this.answers = new TemplateModel[shape.methods.size()];
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        Integer place = shape.places.get(name);
        if (place == null) {
            return null;
        }
        TemplateModel answer = answers[place];
        if (answer == null) {
            answer = wrapper.wrap(shape.methods.get(place).apply(view));
            answers[place] = answer;
        }
        return answer;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    /**
     * What records of a class can be asked.
     *
     * @param methods each asks a record
     * @param places where they stand, by name
     */
    private record Shape(List<Function<Object, Object>> methods, Map<String, Integer> places) {
        private static final Set<String> OF_EVERY_OBJECT =
                Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());

        static Shape of(Class<?> type) {
            List<Function<Object, Object>> methods = new ArrayList<>();
            Map<String, Integer> places = new HashMap<>();
            if (type.getPackage().equals(Part.class.getPackage())) {
                for (Method method : type.getMethods()) {
                    if (isQuestion(method)) {
                        places.put(method.getName(), methods.size());
                        methods.add(function(method));
                    }
                }
            }
            return new Shape(List.copyOf(methods), places);
        }

        private static boolean isQuestion(Method method) {
            return method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && !OF_EVERY_OBJECT.contains(method.getName());
        }

        /** Calls {@code method}; by reflection, asking took a fifth of the time that pages take to be made. */
        @SuppressWarnings("unchecked")
        private static Function<Object, Object> function(Method method) {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodType erased = MethodType.methodType(Object.class, Object.class);
            try {
                MethodHandle handle = lookup.unreflect(method);
                return (Function<Object, Object>) LambdaMetafactory.metafactory(
                                lookup,
                                "apply",
                                MethodType.methodType(Function.class),
                                erased,
                                handle,
                                handle.type().wrap())
                        .getTarget()
                        .invoke();
            } catch (Throwable impossible) {
                throw new IllegalStateException(method + " of a view cannot be called", impossible);
            }
        }
    }
}
