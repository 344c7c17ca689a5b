using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CgtBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SealedSecrets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SealedOriginals",
                columns: table => new
                {
                    Section = table.Column<int>(type: "INTEGER", nullable: false),
                    Publication = table.Column<int>(type: "INTEGER", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedOriginals", x => new { x.Section, x.Publication });
                    table.ForeignKey(
                        name: "FK_SealedOriginals_Publications_Section_Publication",
                        columns: x => new { x.Section, x.Publication },
                        principalTable: "Publications",
                        principalColumns: new[] { "Section", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SourceSecrets",
                columns: table => new
                {
                    Section = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceSecrets", x => new { x.Section, x.Place });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SealedOriginals");

            migrationBuilder.DropTable(
                name: "SourceSecrets");
        }
    }
}
