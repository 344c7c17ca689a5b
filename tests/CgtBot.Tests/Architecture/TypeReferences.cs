using System.Reflection;
using System.Reflection.Emit;

namespace CgtBot.Tests.Architecture;

/// <summary>What each type of a compiled assembly refers to: in its declaration, its signatures and the bodies of its methods (lambdas and state machines count for the type they are written in).</summary>
internal static class TypeReferences
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Written types only: what source generators add is in namespaces of their own.</summary>
    public static IReadOnlyList<(Type From, Type To)> Of(Assembly assembly) =>
        [.. assembly.GetTypes().SelectMany(t => Of(t).SelectMany(Parts).Select(to => (Outermost(t), Outermost(to)))).Where(r => r.Item1 != r.Item2).Distinct()];

    private static IEnumerable<Type?> Of(Type type) =>
    [
        type.BaseType,
        .. type.GetInterfaces(),
        .. type.GetCustomAttributesData().Select(a => a.AttributeType),
        .. type.GetMembers(Everything).SelectMany(m => m.GetCustomAttributesData().Select(a => a.AttributeType)),
        .. type.GetFields(Everything).Select(f => f.FieldType),
        .. type.GetMethods(Everything).Select(m => m.ReturnType),
        .. type.GetMethods(Everything).Concat<MethodBase>(type.GetConstructors(Everything)).SelectMany(OfMethod),
    ];

    private static IEnumerable<Type?> OfMethod(MethodBase method) => method.GetParameters().Select(p => p.ParameterType)
        .Concat(method.GetMethodBody() is { } body ? body.LocalVariables.Select(v => v.LocalType).Concat(OfBody(method, body)) : []);

    private static IEnumerable<Type?> OfBody(MethodBase method, MethodBody body)
    {
        var code = body.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var operation = Codes[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                foreach (var type in OfMember(Resolve(method, BitConverter.ToInt32(code, at))))
                {
                    yield return type;
                }
            }

            at += operation.OperandType == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(code, at)) : SizeOf(operation.OperandType);
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token, method.DeclaringType is { IsGenericType: true } t ? t.GetGenericArguments() : null, method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static IEnumerable<Type?> OfMember(MemberInfo? member) => member switch
    {
        Type type => [type],
        MethodInfo method => [method.DeclaringType, method.ReturnType, .. method.IsGenericMethod ? method.GetGenericArguments() : []],
        _ => [member?.DeclaringType],
    };

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static IEnumerable<Type> Parts(Type? type) => type switch
    {
        null or { IsGenericParameter: true } => [],
        { HasElementType: true } => Parts(type.GetElementType()),
        { IsConstructedGenericType: true } => [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)],
        _ => [type],
    };

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
