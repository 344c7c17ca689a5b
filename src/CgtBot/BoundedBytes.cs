namespace CgtBot;

/// <summary>A stream read to its end, or given up once it holds more than it may.</summary>
internal static class BoundedBytes
{
    /// <summary>Null when there is more.</summary>
    public static async Task<byte[]?> ReadAsync(Stream from, long most, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = await from.ReadAsync(buffer, ct); read > 0; read = await from.ReadAsync(buffer, ct))
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }
}
